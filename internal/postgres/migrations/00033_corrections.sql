-- +goose Up
-- Slips in the text of a post that the reviewer puts right on approval, with what was before.
ALTER TABLE reviews ADD COLUMN corrections jsonb NOT NULL DEFAULT '[]';

-- +goose Down
ALTER TABLE reviews DROP COLUMN corrections;
