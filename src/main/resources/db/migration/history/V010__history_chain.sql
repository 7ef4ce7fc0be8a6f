-- what this database was made as: one row, written at the first start
create table installation (
  row_number integer not null primary key check (row_number = 1),
  id varchar(36) not null,
  mode varchar(10) not null,
  created_at timestamp(3) with time zone not null
);

-- the end of the chain: one row, locked by whoever appends
create table history_head (
  row_number integer not null primary key check (row_number = 1),
  sequence bigint not null,
  hash bytea not null
);

-- one row for each deed, never changed
create table history_entry (
  sequence bigint not null primary key,
  schema_version integer not null,
  at timestamp(3) with time zone not null,
  mode varchar(10) not null,
  actor_id varchar(100) not null,
  actor_role varchar(20),
  factor varchar(20),
  source_address varchar(60),
  action varchar(60) not null,
  subject varchar(1100) not null,
  cluster_id varchar(60),
  zone_id varchar(60),
  plan_hash varchar(64),
  outcome varchar(60),
  route53_change_id varchar(100),
  route53_request_id varchar(100),
  reason text,
  base text,
  target text,
  details text not null,
  canonical bytea not null,
  hash bytea not null,
  previous bytea not null
);

create index history_entry_actor on history_entry (actor_id, sequence);
create index history_entry_cluster on history_entry (cluster_id, sequence);
create index history_entry_action on history_entry (action, sequence);
create index history_entry_at on history_entry (at, sequence);
