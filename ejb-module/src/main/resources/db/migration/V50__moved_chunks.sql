-- Chunks of which receipts have moved messages since they were counted last; any number of rows for each. Not a mark in the
-- chunk's own row: storing receipts would wait for whoever sends the chunk, and sending for the storing of receipts.
create table moved_chunk (
  chunk_id bigint not null
);

create index moved_chunk_chunk on moved_chunk (chunk_id);
