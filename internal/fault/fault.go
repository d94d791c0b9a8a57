// Package fault is the one error type that crosses package borders. A fault has a kind (what sort of refusal),
// a code (a stable key for programs) with its Chinese and English text, and possibly fields; the cause is for
// the log alone and is never sent to anyone.
package fault

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"
)

// Kind says what sort of refusal a fault is. The HTTP status of each kind stands in api/problem.go.
type Kind string

// The kinds.
const (
	Invalid         Kind = "invalid"
	Unauthenticated Kind = "unauthenticated"
	Forbidden       Kind = "forbidden"
	NotFound        Kind = "not_found"
	Conflict        Kind = "conflict"
	Gone            Kind = "gone"
	Stale           Kind = "stale"
	TooLarge        Kind = "too_large"
	Unsupported     Kind = "unsupported"
	Unmarked        Kind = "unmarked"
	TooSlow         Kind = "too_slow"
	TooMany         Kind = "too_many"
	Unavailable     Kind = "unavailable"
	Internal        Kind = "internal"
)

// Code is one entry of the catalogue: a stable key, its kind, and what a person reads.
type Code struct {
	Key  string
	Kind Kind
	Zh   string
	En   string
}

var catalogue = map[string]*Code{}

// Define adds a code to the catalogue; each package defines its own in package variables. It panics on a
// repeated key or a missing text, so that neither can reach a user.
func Define(kind Kind, key, zh, en string) *Code {
	if key == "" || zh == "" || en == "" {
		panic("fault: code " + key + " lacks a key or a text")
	}
	if _, ok := catalogue[key]; ok {
		panic("fault: code " + key + " is defined twice")
	}
	c := &Code{Key: key, Kind: kind, Zh: zh, En: en}
	catalogue[key] = c
	return c
}

// Catalogue lists every code by key.
func Catalogue() []*Code {
	keys := slices.Sorted(maps.Keys(catalogue))
	out := make([]*Code, 0, len(keys))
	for _, k := range keys {
		out = append(out, catalogue[k])
	}
	return out
}

// Lookup finds a code by its key.
func Lookup(key string) (*Code, bool) {
	c, ok := catalogue[key]
	return c, ok
}

// Text is the code's text in a language, "en" or anything else for Chinese.
func (c *Code) Text(lang string) string {
	if lang == "en" {
		return c.En
	}
	return c.Zh
}

// Field is one thing wrong in the input. Location is a path such as body.headcount; Code says what is wrong.
type Field struct {
	Location string
	Code     *Code
}

// Error is the fault itself.
type Error struct {
	Code   *Code
	Fields []Field
	// Detail is extra text that is safe to send: a name of a state, a limit. Never user input.
	Detail string
	// Wait is after how long it may be tried again, for too_many and unavailable; 0: not known.
	Wait  time.Duration
	cause error
}

// New is a fault of this code.
func (c *Code) New() *Error { return &Error{Code: c} }

// Because is a fault of this code with the error that led to it, which is logged and never sent.
func (c *Code) Because(cause error) *Error { return &Error{Code: c, cause: cause} }

// After is the fault with the time after which it may be tried again.
func (e *Error) After(wait time.Duration) *Error {
	e.Wait = wait
	return e
}

// Detailf is a fault of this code with a safe detail.
func (c *Code) Detailf(format string, args ...any) *Error {
	return &Error{Code: c, Detail: fmt.Sprintf(format, args...)}
}

// At is this code as something wrong at a place of the input.
func (c *Code) At(location string) Field { return Field{Location: location, Code: c} }

// WithFields is a fault of this code naming the places that are wrong.
func (c *Code) WithFields(fields ...Field) *Error { return &Error{Code: c, Fields: fields} }

// Error is for the log: it may hold the cause.
func (e *Error) Error() string {
	s := e.Code.Key
	if e.Detail != "" {
		s += " (" + e.Detail + ")"
	}
	for _, f := range e.Fields {
		s += " " + f.Location + ":" + f.Code.Key
	}
	if e.cause != nil {
		s += ": " + e.cause.Error()
	}
	return s
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.cause }

// Is makes errors.Is(err, SomeCode.New()) compare codes.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Code == e.Code
}

// Is reports whether err is a fault of the code.
func Is(err error, c *Code) bool {
	var e *Error
	return errors.As(err, &e) && e.Code == c
}

// Of finds the fault in err; anything else is an internal error with err as its cause.
func Of(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	return ErrInternal.Because(err)
}

// Codes that any package may need.
var (
	ErrInvalid         = Define(Invalid, "invalid", "填写的内容有误，请按提示修改。", "Some of what was entered is wrong. Please correct the marked fields.")
	ErrRequired        = Define(Invalid, "required", "此项必填。", "This is required.")
	ErrTooLong         = Define(Invalid, "too_long", "内容过长，请缩短。", "This is too long. Please shorten it.")
	ErrTooShort        = Define(Invalid, "too_short", "内容过短，请补充。", "This is too short. Please add to it.")
	ErrBadText         = Define(Invalid, "bad_text", "内容含有无法保存的字符，请删除后再提交。", "The text has a character that cannot be kept. Please remove it.")
	ErrOutOfRange      = Define(Invalid, "out_of_range", "数值超出允许范围。", "This number is outside the allowed range.")
	ErrUnknownValue    = Define(Invalid, "unknown_value", "不是可选的值，请从列表中选择。", "This is not one of the choices. Please pick one from the list.")
	ErrBadDate         = Define(Invalid, "bad_date", "日期不存在，请按 2026-11-22 的格式填写。", "This is not a date. Write it like 2026-11-22.")
	ErrBadID           = Define(Invalid, "bad_id", "编号格式不正确。", "This is not a valid identifier.")
	ErrUnknownArea     = Define(Invalid, "unknown_area", "没有这个行政区划代码，请重新选择地点。", "There is no such area code. Please choose the place again.")
	ErrUnauthenticated = Define(Unauthenticated, "unauthenticated", "请先登录。", "Please sign in first.")
	ErrForbidden       = Define(Forbidden, "forbidden", "您没有进行这项操作的权限。", "You are not allowed to do this.")
	ErrNotFound        = Define(NotFound, "not_found", "没有找到您要的内容，可能已被删除或地址有误。", "We could not find this. It may have been removed or the address is wrong.")
	ErrConflict        = Define(Conflict, "conflict", "现在的状态不能进行这项操作，请刷新后再看。", "This cannot be done in the present state. Please reload and look again.")
	ErrStale           = Define(Stale, "stale", "内容已被他人更新，请刷新后再修改。您填写的内容没有丢失。", "Someone else has changed this. Please reload before you edit; what you typed is not lost.")
	ErrUnmarked        = Define(Unmarked, "if_match_required", "缺少 If-Match 请求头：请带上内容的 version。", "The If-Match header is missing: send the version you have seen.")
	ErrTooLarge        = Define(TooLarge, "too_large", "提交的内容过大。", "What was sent is too large.")
	ErrTooSlow         = Define(TooSlow, "too_slow", "内容没能及时传完，请检查网络后重试。", "What was sent did not arrive in time. Please check the connection and try again.")
	ErrUnsupported     = Define(Unsupported, "unsupported", "不支持这种格式。", "This format is not supported.")
	ErrTooMany         = Define(TooMany, "too_many", "操作过于频繁，请稍后再试。", "Too many requests. Please try again shortly.")
	ErrUnavailable     = Define(Unavailable, "unavailable", "服务暂时不可用，请稍后再试。", "The service is unavailable for the moment. Please try again shortly.")
	ErrInternal        = Define(Internal, "internal", "系统出错了，我们已记录。请稍后再试。", "Something went wrong on our side and has been recorded. Please try again later.")
)

// Fields collects what is wrong with an input; its Err is nil when nothing is.
type Fields []Field

// Add notes a fault at a place when bad is true.
func (f *Fields) Add(bad bool, location string, c *Code) {
	if bad {
		*f = append(*f, c.At(location))
	}
}

// Err is a fault of code c with the collected fields, or nil when there are none.
func (f Fields) Err(c *Code) error {
	if len(f) == 0 {
		return nil
	}
	return c.WithFields(f...)
}
