-- Half-finished wizards: what was typed, as JSON, and where it stands.
create table cluster_draft (
    id varchar(36) primary key,
    author varchar(100) not null,
    zone_id varchar(64),
    zone_name varchar(253),
    visibility varchar(10),
    typed varchar(500000) not null,
    answered varchar(60) not null,
    cluster_id varchar(36),
    cluster_version bigint,
    own_cluster boolean not null,
    plan_id varchar(36),
    changed_at timestamp(3) with time zone not null
);

create index cluster_draft_of_author on cluster_draft (author, changed_at);

create index cluster_draft_age on cluster_draft (changed_at);
