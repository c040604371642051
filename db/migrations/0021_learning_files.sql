-- Pictures, videos, recordings and files that a published version shows: partners' people may open them through it.
create table learning.version_files (
  vendor_id uuid not null,
  course_version_id uuid not null,
  course_id uuid not null,
  file_id uuid not null,
  primary key (vendor_id, course_version_id, file_id),
  foreign key (vendor_id, course_id, course_version_id) references learning.course_versions (vendor_id, course_id, id),
  foreign key (vendor_id, file_id) references platform.files
);
create index version_files_of_file on learning.version_files (vendor_id, file_id);
call platform.make_tenant_table('learning.version_files', 'shared', 'select, insert');
