package postgres

import (
	"context"
	"encoding/json"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/id"
)

// RecordEvent implements audit.Log.
func (d *DB) RecordEvent(ctx context.Context, e audit.Event) error {
	a, from := actor.From(ctx), audit.From(ctx)
	data := []byte("{}")
	if len(e.Data) > 0 {
		var err error
		if data, err = json.Marshal(e.Data); err != nil {
			return err
		}
	}
	by := e.By
	if by == "" {
		by = a.UserID
	}
	return translate(d.conn(ctx).Exec(`INSERT INTO audit_entries
		(actor_id, actor_roles, org_id, operation, address, request_id, action, subject_kind, subject_id, reason, data)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		null(by), rolesText(a, by), null(a.OrgID), from.Operation, from.Address, from.RequestID, e.Action,
		e.SubjectKind, e.SubjectID, e.Reason, string(data)).Error)
}

// rolesText are the roles of the actor, when it is the actor of the context that did it.
func rolesText(a actor.Actor, by id.User) string {
	if by != a.UserID {
		return ""
	}
	names := make([]string, len(a.Roles))
	for i, r := range a.Roles {
		names[i] = string(r)
	}
	return strings.Join(names, ",")
}
