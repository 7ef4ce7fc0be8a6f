-- How urgently a cluster needs somebody, as the last diagnosis noted it: 0 stop, 1 care, 2 not known, 3 not checked,
-- 4 fine. need_key is need/name/id: what the clusters page is sorted and paged by.
alter table cluster add column need_key varchar(302) default '' not null;

update cluster set need_key = '3/' || list_key;

create index cluster_need_page on cluster (need_key);
