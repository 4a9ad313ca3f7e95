-- What an older Weir writes while this is applied gets the defaults. It reads the columns that it knows: they stay
-- filled. network_interface.name, link.interface_a and _z and interface_summary.interface_name hold what is in the key,
-- now an id; alias, speed_bits_per_second and learnt_from hold ifAlias, speed and protocol; if_index holds what it can.

-- Interfaces had names for keys, which are no ids. No Weir found any by itself; discovery finds them again.
delete from interface_summary;
delete from link;
delete from network_interface;

alter table device add column port integer default 161 not null;
alter table device add column profile text default '' not null;
alter table device add column sys_name text default '' not null;
alter table device add column sys_descr text default '' not null;
alter table device add column sys_object_id text default '' not null;
alter table device add column sys_contact text default '' not null;
alter table device add column sys_location text default '' not null;
alter table device add column vendor text default '' not null;
alter table device add column model text default '' not null;
alter table device add column serial text default '' not null;
alter table device add column chassis_id_subtype text default '' not null;
alter table device add column chassis_id text default '' not null;
alter table device add column modules text default '' not null;
alter table device add column addresses text default '' not null;
alter table device add column first_seen bigint default 0 not null;
alter table device add column last_seen bigint default 0 not null;

alter table network_interface add column if_index_unsigned bigint default 0 not null;
alter table network_interface add column if_name text default '' not null;
alter table network_interface add column if_descr text default '' not null;
alter table network_interface add column if_type text default '' not null;
alter table network_interface add column if_high_speed bigint default 0 not null;
alter table network_interface add column if_admin_status text default '' not null;
alter table network_interface add column if_oper_status text default '' not null;
alter table network_interface add column if_phys_address text default '' not null;
alter table network_interface add column if_mtu bigint default 0 not null;
alter table network_interface add column duplex text default '' not null;
alter table network_interface add column used_as text default '' not null;
alter table network_interface add column provider text default '' not null;
alter table network_interface add column critical boolean default false not null;
alter table network_interface add column used_as_rule text default '' not null;
alter table network_interface add column provider_rule text default '' not null;
alter table network_interface add column critical_rule text default '' not null;

alter table link add column evidence text default '' not null;
alter table link add column confidence double precision default 1 not null;
alter table link add column first_seen bigint default 0 not null;
alter table link add column last_seen bigint default 0 not null;

alter table interface_summary add column errors_in bigint default 0 not null;
alter table interface_summary add column errors_out bigint default 0 not null;
alter table interface_summary add column discards_in bigint default 0 not null;
alter table interface_summary add column discards_out bigint default 0 not null;
alter table interface_summary add column bits_in_min double precision default 0 not null;
alter table interface_summary add column bits_in_mean double precision default 0 not null;
alter table interface_summary add column bits_in_max double precision default 0 not null;
alter table interface_summary add column bits_in_95 double precision default 0 not null;
alter table interface_summary add column bits_out_min double precision default 0 not null;
alter table interface_summary add column bits_out_mean double precision default 0 not null;
alter table interface_summary add column bits_out_max double precision default 0 not null;
alter table interface_summary add column bits_out_95 double precision default 0 not null;

create table neighbour (
  entry_key varchar(1000) ${collation} primary key,
  device_id varchar(1000) ${collation} not null references device (entry_key) on delete cascade,
  id varchar(1000) not null,
  interface_id varchar(1000),
  protocol text not null,
  chassis_id_subtype text not null,
  chassis_id text not null,
  port_id_subtype text not null,
  port_id text not null,
  port_description text not null,
  sys_name text not null,
  platform text not null,
  address varchar(45),
  last_seen bigint not null
);
create index neighbour_device on neighbour (device_id);
