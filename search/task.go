package search

import (
	"context"
	"fmt"
	"time"

	"github.com/meilisearch/meilisearch-go"

	"liuyong/internal/posting"
)

// taskLimit is how long the engine may take for one task, waiting in its queue included. A task of 81,661 posts
// takes about a minute.
const taskLimit = 15 * time.Minute

// await waits until tasks have succeeded, asking often at first and more seldom the longer it takes. The client
// library's own waiting returns no error for a failed task. Errors: posting.ErrIndexRefused or ErrIndexFailed for a
// task that failed or was cancelled, else what kept us from asking.
func (e *Engine) await(ctx context.Context, tasks ...int64) error {
	ctx, cancel := context.WithTimeout(ctx, taskLimit)
	defer cancel()
	for _, uid := range tasks {
		if err := e.awaitOne(ctx, uid); err != nil {
			return err
		}
	}
	return nil
}

const maxPause = 100 * time.Millisecond

func (e *Engine) awaitOne(ctx context.Context, uid int64) error {
	pause := 2 * time.Millisecond
	timer := time.NewTimer(pause)
	defer timer.Stop()
	for {
		task, err := e.meili.GetTaskWithContext(ctx, uid)
		if err != nil {
			return fmt.Errorf("asking for task %d: %w", uid, err)
		}
		switch task.Status {
		case meilisearch.TaskStatusSucceeded:
			return nil
		case meilisearch.TaskStatusFailed, meilisearch.TaskStatusCanceled:
			return taskError{uid: uid, status: string(task.Status), code: task.Error.Code, kind: task.Error.Type, message: task.Error.Message}
		case meilisearch.TaskStatusEnqueued, meilisearch.TaskStatusProcessing, meilisearch.TaskStatusUnknown:
		}
		timer.Reset(pause)
		pause = min(2*pause, maxPause)
		select {
		case <-ctx.Done():
			return fmt.Errorf("waiting for task %d: %w", uid, ctx.Err())
		case <-timer.C:
		}
	}
}

// taskError is a task that the engine took and did not carry out.
type taskError struct {
	uid                         int64
	status, code, kind, message string
}

// Error implements error.
func (t taskError) Error() string {
	return fmt.Sprintf("task %d of the search engine %s: %s (%s): %s", t.uid, t.status, t.code, t.kind, t.message)
}

// Is tells whether it was for what the task held or for the engine's own troubles, a full disk for example.
func (t taskError) Is(target error) bool {
	if t.kind == "invalid_request" {
		return target == posting.ErrIndexRefused
	}
	return target == posting.ErrIndexFailed
}
