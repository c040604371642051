-- Whether a draft differs from what learners see is told by its version, not by the time of day.
alter table learning.courses add column published_draft integer;
call platform.grant_runtime('learning.courses', 'insert (published_draft), update (published_draft)');

-- What the days of a report are counted from.
create index course_enrolments_started on learning.course_enrolments (vendor_id, course_id, started_at) where started_at is not null;
create index attempts_failed on learning.attempts (vendor_id, course_id, finished_at) where passed = false;

-- Names say who; the log of the vendor says it by id.
alter table learning.lessons drop column changed_by;
alter table learning.course_versions drop column published_by;
