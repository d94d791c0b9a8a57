-- +goose Up
-- How many days before its end an approval was last called to mind: 30, then 7; nothing yet, or a new approval: null.
ALTER TABLE orgs ADD COLUMN reminded_days int;

-- Under which version of the rules a published post was last screened (internal/posting, Rescreen).
CREATE TABLE post_screenings (
    post_id uuid PRIMARY KEY REFERENCES posts (id),
    version text NOT NULL
);
ALTER TABLE complaints
    DROP CONSTRAINT complaints_category_check,
    ADD CONSTRAINT complaints_category_check CHECK (category IN ('fee', 'false', 'discrimination', 'fraud', 'other', 'rule'));

-- +goose Down
ALTER TABLE complaints
    DROP CONSTRAINT complaints_category_check;
UPDATE complaints SET category = 'other' WHERE category = 'rule';
ALTER TABLE complaints
    ADD CONSTRAINT complaints_category_check CHECK (category IN ('fee', 'false', 'discrimination', 'fraud', 'other'));
DROP TABLE post_screenings;
ALTER TABLE orgs DROP COLUMN reminded_days;
