package postgres

import (
	"context"
	"encoding/json"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/id"
)

// RecordEvent implements audit.Log. Outside InTx it stands at once.
func (d *DB) RecordEvent(ctx context.Context, e audit.Event) error {
	from := originOf(ctx)
	if e.By != "" && e.By != actor.From(ctx).UserID {
		from.By, from.Roles = e.By, ""
	}
	text, err := json.Marshal(struct {
		By          id.User       `json:"by,omitempty"`
		Roles       string        `json:"roles,omitempty"`
		Org         id.Org        `json:"org,omitempty"`
		Operation   string        `json:"operation,omitempty"`
		Address     string        `json:"address,omitempty"`
		Request     string        `json:"request,omitempty"`
		Action      string        `json:"action"`
		SubjectKind string        `json:"subject_kind,omitempty"`
		SubjectID   string        `json:"subject_id,omitempty"`
		Reason      string        `json:"reason,omitempty"`
		Data        audit.Details `json:"data,omitempty"`
	}{from.By, from.Roles, from.Org, from.Operation, from.Address, from.Request, string(e.Action), e.SubjectKind, e.SubjectID, e.Reason, e.Data})
	if err != nil {
		return err
	}
	return translate(d.conn(ctx).Exec("SELECT record_audit(?::jsonb)", string(text)).Error)
}
