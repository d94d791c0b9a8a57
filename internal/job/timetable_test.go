package job

import (
	"context"
	"log/slog"
	"testing"

	"github.com/riverqueue/river"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
)

func TestTheRecordSaysWhichChoreChangedSomething(t *testing.T) {
	t.Parallel()
	var origin audit.Origin
	var who actor.Actor
	w := choreWorker{log: slog.New(slog.DiscardHandler), chores: map[string]Chore{"expire": {Name: "expire", Do: func(ctx context.Context) (int, error) {
		origin, who = audit.From(ctx), actor.From(ctx)
		return 1, nil
	}}}}
	if err := w.Work(t.Context(), &river.Job[choreArgs]{Args: choreArgs{Name: "expire"}}); err != nil {
		t.Fatal(err)
	}
	if origin.Operation != "expire" || !who.Is(actor.System) {
		t.Errorf("done as %+v by %v", origin, who.Roles)
	}
	if err := w.Work(t.Context(), &river.Job[choreArgs]{Args: choreArgs{Name: "nothing"}}); err == nil {
		t.Error("a chore that does not exist was done")
	}
}
