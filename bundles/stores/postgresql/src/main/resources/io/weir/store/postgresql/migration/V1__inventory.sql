create table device (
  entry_key varchar(1000) ${collation} primary key,
  name text not null,
  address varchar(45) not null
);

create table network_interface (
  entry_key varchar(1000) ${collation} primary key,
  device_id varchar(1000) ${collation} not null references device (entry_key) on delete cascade,
  name varchar(1000) not null,
  alias text not null,
  if_index integer not null,
  speed_bits_per_second bigint not null
);
create index network_interface_device on network_interface (device_id);

create table link (
  entry_key varchar(1000) ${collation} primary key,
  device_a varchar(1000) ${collation} not null references device (entry_key) on delete cascade,
  interface_a varchar(1000) not null,
  device_z varchar(1000) ${collation} not null references device (entry_key) on delete cascade,
  interface_z varchar(1000) not null,
  learnt_from text not null
);
create index link_a on link (device_a);
create index link_z on link (device_z);

create table exporter (
  entry_key varchar(1000) ${collation} primary key,
  name text not null,
  first_seen bigint not null,
  last_seen bigint not null,
  protocols text not null,
  sampling_interval bigint not null,
  device_id varchar(1000)
);

create table interface_summary (
  entry_key varchar(1000) ${collation} primary key,
  device_id varchar(1000) ${collation} not null,
  interface_name varchar(1000) not null,
  period_seconds bigint not null,
  start_millis bigint not null,
  octets_in bigint not null,
  octets_out bigint not null,
  packets_in bigint not null,
  packets_out bigint not null,
  utilisation_peak double precision not null,
  utilisation_95 double precision not null
);
create index interface_summary_device on interface_summary (device_id);

create table baseline (
  entry_key varchar(1000) ${collation} primary key,
  series varchar(1000) not null,
  hour_of_week integer not null,
  mean double precision not null,
  deviation double precision not null,
  samples bigint not null
);

create table history (
  entry_key varchar(1000) ${collation} primary key,
  time_millis bigint not null,
  id varchar(1000) not null,
  severity varchar(20) not null,
  source text not null,
  summary text not null
);

create table audit (
  entry_key varchar(1000) ${collation} primary key,
  time_millis bigint not null,
  id varchar(1000) not null,
  actor text not null,
  kind varchar(20) not null,
  changed_key varchar(1000) not null,
  value_before text,
  value_after text
);

create sequence audit_id;
