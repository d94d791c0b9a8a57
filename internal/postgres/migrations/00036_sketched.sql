-- +goose Up
-- When a post was sketched: collected posts are after their import, and anew when they change.
ALTER TABLE post_sketches ADD COLUMN sketched_at timestamptz NOT NULL DEFAULT now();
-- copy: a collected post says what was taken down here.
ALTER TABLE complaints
    DROP CONSTRAINT complaints_category_check,
    ADD CONSTRAINT complaints_category_check CHECK (category IN ('fee', 'false', 'discrimination', 'fraud', 'other', 'rule', 'copy'));

-- +goose Down
ALTER TABLE complaints DROP CONSTRAINT complaints_category_check;
UPDATE complaints SET category = 'other' WHERE category = 'copy';
ALTER TABLE complaints
    ADD CONSTRAINT complaints_category_check CHECK (category IN ('fee', 'false', 'discrimination', 'fraud', 'other', 'rule'));
ALTER TABLE post_sketches DROP COLUMN sketched_at;
