// Package kms is the way to a key management service, which keeps the key that our keys are wrapped under. Settings
// and key files then hold wrapped keys only; they are unwrapped once, when the program starts.
package kms

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// Port is a key management service as the program needs it.
type Port interface {
	// Wrap encrypts a fresh key under the key that never leaves the service.
	Wrap(ctx context.Context, key []byte) ([]byte, error)
	// Unwrap gives back what Wrap was given.
	Unwrap(ctx context.Context, wrapped []byte) ([]byte, error)
}

// Open reads the setting: "exec:/path/to/program" runs a program that speaks to the service.
func Open(setting string) (Port, error) {
	path, ok := strings.CutPrefix(setting, "exec:")
	if !ok || !filepath.IsAbs(path) {
		return nil, errors.New("a key management service is named as exec:/path/to/program")
	}
	return Program{Path: path}, nil
}

// answerWithin bounds one call; the program may have to reach a machine elsewhere.
const answerWithin = 30 * time.Second

// Program is any program that is called as "PROGRAM wrap" or "PROGRAM unwrap" with base64 on its standard input,
// answers with base64 on its standard output and ends with 0. It is how the command of a cloud's service, a
// hardware module or a vault is tied in without a library of each.
type Program struct{ Path string }

// Wrap implements Port.
func (p Program) Wrap(ctx context.Context, key []byte) ([]byte, error) {
	return p.call(ctx, "wrap", key)
}

// Unwrap implements Port.
func (p Program) Unwrap(ctx context.Context, wrapped []byte) ([]byte, error) {
	return p.call(ctx, "unwrap", wrapped)
}

func (p Program) call(ctx context.Context, verb string, in []byte) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, answerWithin)
	defer cancel()
	cmd := exec.CommandContext(ctx, p.Path, verb)
	cmd.Stdin = strings.NewReader(base64.StdEncoding.EncodeToString(in) + "\n")
	var out bytes.Buffer
	cmd.Stdout = &out
	// What the program says on its standard error is not passed on: it may hold what it was given.
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("kms: %s %s: %w", p.Path, verb, err)
	}
	raw, err := base64.StdEncoding.DecodeString(strings.TrimSpace(out.String()))
	if err != nil || len(raw) == 0 {
		return nil, fmt.Errorf("kms: %s %s did not answer with base64", p.Path, verb)
	}
	return raw, nil
}
