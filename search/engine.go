// Package search keeps a copy of the posts in Meilisearch and answers searches from it. Settings and synonyms are
// files beside the code and are applied by the program. The package knows the database only through the small
// interfaces it declares.
package search

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/meilisearch/meilisearch-go"
)

// Options say which engine to use and how.
type Options struct {
	URL string
	Key string
	// Prefix goes before the names of all indexes, so that several installations or tests can share an engine.
	Prefix string
	// Home is the GB/T 2260 code of the county in which facets count by town.
	Home string
}

// Engine is one index of posts in Meilisearch. It is safe for use by many goroutines.
type Engine struct {
	url, key, prefix, home string
	http                   *http.Client
	meili                  meilisearch.ServiceManager
}

// New makes an engine without asking it anything.
func New(o Options) *Engine {
	client := &http.Client{Transport: &http.Transport{
		MaxIdleConns:        128,
		MaxIdleConnsPerHost: 128,
		IdleConnTimeout:     90 * time.Second,
		DisableCompression:  true,
		// Searches have far shorter limits of their own; this is for tasks and settings.
		ResponseHeaderTimeout: time.Minute,
	}, CheckRedirect: func(*http.Request, []*http.Request) error {
		// The engine never sends anybody on; who does would get the key.
		return http.ErrUseLastResponse
	}}
	return &Engine{
		url: strings.TrimSuffix(o.URL, "/"), key: o.Key, prefix: o.Prefix, home: o.Home, http: client,
		meili: meilisearch.New(strings.TrimSuffix(o.URL, "/"), meilisearch.WithAPIKey(o.Key),
			meilisearch.WithCustomClient(client), meilisearch.DisableRetries()),
	}
}

// uid is the name of the live index.
func (e *Engine) uid() string { return e.prefix + "posts" }

// Close drops idle connections.
func (e *Engine) Close() { e.http.CloseIdleConnections() }

// Ping reports whether the engine answers to our key.
func (e *Engine) Ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	_, err := e.meili.VersionWithContext(ctx)
	return err
}

// call sends JSON and returns the answer as it came. It serves the searches, for which the client library's
// decoding and encoding again would cost more than all the rest, and the settings, of which its types know only
// a part. Errors: a statusError for anything but success.
func (e *Engine) call(ctx context.Context, method, path string, body []byte) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, method, e.url+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+e.key)
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	res, err := e.http.Do(req)
	if err != nil {
		return nil, fmt.Errorf("asking the search engine: %w", err)
	}
	defer func() { _ = res.Body.Close() }()
	answer, err := io.ReadAll(res.Body)
	if err != nil {
		return nil, fmt.Errorf("reading the search engine's answer: %w", err)
	}
	if res.StatusCode/100 != 2 {
		failed := statusError{Status: res.StatusCode}
		if json.Unmarshal(answer, &failed) != nil {
			failed.Message = res.Status
		}
		return nil, failed
	}
	return answer, nil
}

// statusError is a refusal by the engine.
type statusError struct {
	Status  int    `json:"-"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// Error implements error.
func (e statusError) Error() string {
	return fmt.Sprintf("the search engine answers %d %s: %s", e.Status, e.Code, e.Message)
}

// missing reports whether err says that the index does not exist.
func missing(err error) bool {
	var own statusError
	if errors.As(err, &own) {
		return own.Code == "index_not_found"
	}
	var failed taskError
	if errors.As(err, &failed) {
		return failed.code == "index_not_found"
	}
	var lib *meilisearch.Error
	return errors.As(err, &lib) && lib.MeilisearchApiError.Code == "index_not_found"
}
