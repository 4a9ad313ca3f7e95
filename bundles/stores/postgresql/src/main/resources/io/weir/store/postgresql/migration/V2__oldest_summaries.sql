create index interface_summary_start on interface_summary (start_millis);
