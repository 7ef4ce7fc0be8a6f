-- Definitions. list_key is name/id: what lists are sorted and paged by.
create table cluster (
    id varchar(36) primary key,
    list_key varchar(300) not null,
    name varchar(253) not null,
    zone_id varchar(64) not null,
    zone_name varchar(253) not null,
    visibility varchar(10) not null,
    ttl bigint not null,
    ns_ttl bigint not null,
    audience varchar(10) not null,
    endpoints varchar(40000) not null,
    other_name_servers varchar(8000) not null,
    installed boolean not null,
    search_text varchar(40000) not null,
    version bigint not null,
    changed_at timestamp(3) with time zone not null,
    constraint cluster_list_key unique (list_key),
    constraint cluster_name_in_zone unique (zone_id, name)
);

create index cluster_zone_page on cluster (zone_id, list_key);

create table cluster_node (
    cluster_id varchar(36) not null,
    place integer not null,
    name varchar(253) not null,
    ipv4 varchar(15),
    ipv6 varchar(45),
    other_addresses varchar(2000) not null,
    constraint cluster_node_key primary key (cluster_id, place),
    constraint cluster_node_cluster foreign key (cluster_id) references cluster (id)
);
