package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"liuyong/internal/localstack"
	"liuyong/internal/programme"
	"liuyong/search"
)

// perTask is how many documents go to the engine in one task; it joins tasks that wait.
const perTask = 20000

// documents writes what is in the index to files of perTask documents each, one a line.
func documents(ctx context.Context, stack *localstack.Stack, dir string) ([]string, error) {
	var parts []string
	for offset := 0; ; offset += perTask {
		raw, err := ask(ctx, stack, "POST", "/indexes/posts/documents/fetch", "application/json",
			fmt.Appendf(nil, `{"offset":%d,"limit":%d}`, offset, perTask))
		if err != nil {
			return nil, err
		}
		var page struct{ Results []json.RawMessage }
		if err := json.Unmarshal(raw, &page); err != nil {
			return nil, err
		}
		if len(page.Results) == 0 {
			return parts, nil
		}
		name := filepath.Join(dir, fmt.Sprintf("documents-%d.ndjson", len(parts)))
		lines := make([][]byte, len(page.Results))
		for i, r := range page.Results {
			lines[i] = r
		}
		if err := os.WriteFile(name, bytes.Join(lines, []byte{'\n'}), 0o600); err != nil {
			return nil, err
		}
		parts = append(parts, name)
	}
}

// engineAlone hands the documents to an engine without any other work around, as fast as it takes them, and returns
// how long it took until all could be found.
func engineAlone(ctx context.Context, data string, parts []string) (took time.Duration, err error) {
	stack, err := localstack.Start(ctx, localstack.Options{DataDir: data, Only: localstack.Meilisearch})
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, stack.Remove(context.WithoutCancel(ctx))) }()
	engine := search.New(search.Options{URL: stack.MeiliURL, Key: stack.MeiliKey, Home: programme.Default().District.Area})
	defer engine.Close()
	start, before := time.Now(), spentSoFar()
	if _, err := engine.Ensure(ctx); err != nil {
		return 0, err
	}
	var last struct{ TaskUID int64 }
	for _, name := range parts {
		lines, err := os.ReadFile(name)
		if err != nil {
			return 0, err
		}
		raw, err := ask(ctx, stack, "POST", "/indexes/posts/documents", "application/x-ndjson", lines)
		if err != nil {
			return 0, err
		}
		if err := json.Unmarshal(raw, &last); err != nil {
			return 0, err
		}
	}
	if err := awaitTask(ctx, stack, last.TaskUID); err != nil {
		return 0, err
	}
	took = time.Since(start)
	fmt.Printf("processor time: %v\n", spentSoFar().since(before))
	return took, nil
}

func awaitTask(ctx context.Context, stack *localstack.Stack, uid int64) error {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		raw, err := ask(ctx, stack, "GET", fmt.Sprintf("/tasks/%d", uid), "", nil)
		if err != nil {
			return err
		}
		var task struct {
			Status string
			Error  json.RawMessage
		}
		if err := json.Unmarshal(raw, &task); err != nil {
			return err
		}
		switch task.Status {
		case "succeeded":
			return nil
		case "failed", "canceled":
			return fmt.Errorf("task %d %s: %s", uid, task.Status, task.Error)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}

func ask(ctx context.Context, stack *localstack.Stack, method, path, kind string, body []byte) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, method, stack.MeiliURL+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+stack.MeiliKey)
	if kind != "" {
		req.Header.Set("Content-Type", kind)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer func() { _ = res.Body.Close() }()
	raw, err := io.ReadAll(res.Body)
	if err == nil && res.StatusCode/100 != 2 {
		err = fmt.Errorf("%s %s: %s %s", method, path, res.Status, raw)
	}
	return raw, err
}
