-- +goose Up
-- When the owner of a session last proved who they are: at the sign-in, or asked again since.
ALTER TABLE sessions ADD COLUMN proved_at timestamptz;
UPDATE sessions SET proved_at = created_at;
ALTER TABLE sessions ALTER COLUMN proved_at SET NOT NULL;

-- +goose Down
ALTER TABLE sessions DROP COLUMN proved_at;
