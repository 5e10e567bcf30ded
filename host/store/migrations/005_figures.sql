-- Derived: figures of a person as one blob (kept_figures.h), of which hundreds are read at once to know what stands out.
ALTER TABLE person DROP COLUMN last_contact;
ALTER TABLE person DROP COLUMN last_written;
ALTER TABLE person DROP COLUMN last_talked;
ALTER TABLE person DROP COLUMN by_owner;
ALTER TABLE person DROP COLUMN by_person;
ALTER TABLE person DROP COLUMN contact_days;
ALTER TABLE person DROP COLUMN contact_months;
ALTER TABLE person DROP COLUMN rhythm_days;
ALTER TABLE person DROP COLUMN long_gap_days;
ALTER TABLE person DROP COLUMN longest_gap_days;
ALTER TABLE person DROP COLUMN sent_fading;
ALTER TABLE person DROP COLUMN received_fading;
ALTER TABLE person DROP COLUMN owner_days_fading;
ALTER TABLE person DROP COLUMN days_fading_soon;
ALTER TABLE person DROP COLUMN days_fading_late;
ALTER TABLE person DROP COLUMN first_contact;
ALTER TABLE person DROP COLUMN log_gaps;
ALTER TABLE person ADD COLUMN figures BLOB NOT NULL DEFAULT x'';

-- Everybody is worked out anew behind the newest migration.
UPDATE person SET kind = -1 WHERE id <> 0;

-- Holds all of a row, so that no row is looked up a second time.
DROP INDEX watch_by_counts_until;
CREATE INDEX watch_by_counts_until ON watch (counts_until, watched_from, counts);
