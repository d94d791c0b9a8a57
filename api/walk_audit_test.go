package api_test

import (
	"context"
	"log/slog"
	"maps"
	"time"

	"liuyong/internal/audit"
)

func init() {
	maps.Copy(requests, map[string]func(w *world) request{
		"listAuditEntries": func(*world) request { return read("/audit/entries") },
		"findAuditEntry":   func(*world) request { return read("/audit/entries/1") },
		"listAuditSeals":   func(*world) request { return read("/audit/seals") },
		"findAuditSeal": func(w *world) request {
			w.sealed()
			return read("/audit/seals/1")
		},
		"findAuditStatus": func(*world) request { return read("/audit/status") },
		"listAuditChecks": func(*world) request { return read("/audit/checks") },
		"startAuditCheck": func(*world) request { return create("/audit/checks", nil) },
		"findAuditCheck": func(w *world) request {
			c, err := w.Desk.AskForCheck(w.t.Context(), w.actors["auditor"])
			if err != nil {
				w.t.Fatal(err)
			}
			return read("/audit/checks/" + string(c.ID))
		},
		"exportAuditEntries": func(*world) request {
			return create("/audit/exports", map[string]any{"format": "csv", "reason": "季度审计抽查"})
		},
	})
}

// sealed seals what has been recorded. Transactions of other databases of the cluster may hold it up for a moment.
func (s *site) sealed() {
	s.t.Helper()
	sealer := audit.NewSealer(s.DB, s.Signer, s.Checkpoints, s.Clock.Now, slog.New(slog.DiscardHandler))
	ctx, stop := context.WithTimeout(s.t.Context(), time.Minute)
	defer stop()
	for {
		n, err := sealer.Seal(ctx)
		if err != nil {
			s.t.Fatal(err)
		}
		if n > 0 {
			return
		}
	}
}
