-- +goose Up
-- The key that identity_hmac was made with, '' for those made before keys had names.
ALTER TABLE persons ADD COLUMN identity_match_key text NOT NULL DEFAULT '';

-- +goose Down
ALTER TABLE persons DROP COLUMN identity_match_key;
