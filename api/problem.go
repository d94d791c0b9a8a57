package api

import (
	"context"
	"errors"
	"log/slog"
	"math"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"

	"liuyong/internal/fault"
)

// Problem is the one form of every error answer (RFC 9457). Submitted values are never echoed.
type Problem struct {
	Type      string         `json:"type" example:"about:blank" doc:"A URI naming the kind of problem"`
	Title     string         `json:"title" example:"填写的内容有误，请按提示修改。" doc:"What is wrong, in the language of Accept-Language"`
	Status    int            `json:"status" example:"422" doc:"The HTTP status"`
	Detail    string         `json:"detail,omitempty" example:"post: closed" doc:"More about this case, when there is more to say"`
	Code      string         `json:"code" example:"post_incomplete" doc:"A stable key for programs"`
	Errors    []ProblemField `json:"errors,omitempty" doc:"What is wrong where in the input"`
	RequestID string         `json:"request_id,omitempty" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11" doc:"To quote when asking for help"`
}

// ProblemField is one place of the input that is wrong.
type ProblemField struct {
	Location string `json:"location" example:"body.headcount" doc:"A path into the request"`
	Code     string `json:"code" example:"required" doc:"A stable key for programs"`
	Message  string `json:"message" example:"此项必填。" doc:"What to do, in the language of Accept-Language"`
}

// Error implements error.
func (p *Problem) Error() string { return p.Code }

// GetStatus implements huma.StatusError.
func (p *Problem) GetStatus() int { return p.Status }

// ContentType implements huma.ContentTypeFilter.
func (p *Problem) ContentType(string) string { return "application/problem+json" }

var statusOf = map[fault.Kind]int{
	fault.Invalid:         http.StatusUnprocessableEntity,
	fault.Unauthenticated: http.StatusUnauthorized,
	fault.Forbidden:       http.StatusForbidden,
	fault.NotFound:        http.StatusNotFound,
	fault.Conflict:        http.StatusConflict,
	fault.Gone:            http.StatusGone,
	fault.Stale:           http.StatusPreconditionFailed,
	fault.TooLarge:        http.StatusRequestEntityTooLarge,
	fault.Unsupported:     http.StatusUnsupportedMediaType,
	fault.Unmarked:        http.StatusPreconditionRequired,
	fault.TooSlow:         http.StatusRequestTimeout,
	fault.TooMany:         http.StatusTooManyRequests,
	fault.Unavailable:     http.StatusServiceUnavailable,
	fault.Internal:        http.StatusInternalServerError,
}

// problemOf is the one place where a fault becomes an answer.
func problemOf(f *fault.Error, lang, requestID string) *Problem {
	p := &Problem{Type: "about:blank", Title: f.Code.Text(lang), Status: statusOf[f.Code.Kind], Detail: f.Detail,
		Code: f.Code.Key, RequestID: requestID}
	for _, field := range f.Fields {
		p.Errors = append(p.Errors, ProblemField{Location: field.Location, Code: field.Code.Key, Message: field.Code.Text(lang)})
	}
	return p
}

// language reads Accept-Language: English when it is asked for before Chinese, Chinese otherwise.
func language(header string) string {
	for _, part := range strings.Split(header, ",") {
		tag := strings.ToLower(strings.TrimSpace(part))
		if strings.HasPrefix(tag, "zh") {
			return "zh"
		}
		if strings.HasPrefix(tag, "en") {
			return "en"
		}
	}
	return "zh"
}

// refuse ends a plain Gin request with a problem.
func refuse(c *gin.Context, err error) {
	f := fault.Of(err)
	logFault(c, f)
	retryAfter(c, f)
	p := problemOf(f, language(c.GetHeader("Accept-Language")), requestID(c.Request.Context()))
	c.Header("Content-Type", "application/problem+json")
	c.AbortWithStatusJSON(p.Status, p)
}

// retryAfter says in whole seconds when it is worth trying again.
func retryAfter(c *gin.Context, f *fault.Error) {
	if f.Code.Kind != fault.TooMany && f.Code.Kind != fault.Unavailable {
		return
	}
	wait := f.Wait
	if wait <= 0 {
		wait = usualWait
	}
	c.Header("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
}

// usualWait is for whom nothing better is known.
const usualWait = 5 * time.Second

func logFault(c *gin.Context, f *fault.Error) {
	c.Set(codeKey, f.Code.Key)
	if f.Code.Kind != fault.Internal && f.Code.Kind != fault.Unavailable {
		return
	}
	cause := errors.Unwrap(f)
	if c.Request.Context().Err() == context.Canceled && cause != nil { //nolint:errorlint // a context's own error is never wrapped
		// Whoever asked has gone; what broke off because of that is no failure of ours.
		c.Set(codeKey, cancelledCode)
		return
	}
	slog.ErrorContext(c.Request.Context(), "request failed", "request_id", requestID(c.Request.Context()), "code", f.Code.Key, "cause", cause)
}

// What the log and the figures say of a request that whoever sent it gave up. No answer has these: nobody reads one.
const (
	cancelledCode   = "cancelled"
	cancelledStatus = 499
)

// loggedStatus is the status of a request for the log and the figures.
func loggedStatus(c *gin.Context) int {
	if c.GetString(codeKey) == cancelledCode {
		return cancelledStatus
	}
	return c.Writer.Status()
}

// Codes of what is wrong with a request before any use case sees it.
var (
	errUnknownField = fault.Define(fault.Invalid, "unknown_property", "请求中有不认识的字段。", "The request has a field that is not known.")
	errBadValue     = fault.Define(fault.Invalid, "bad_value", "取值的类型或格式不正确。", "This value has the wrong type or form.")
	errBadJSON      = fault.Define(fault.Invalid, "bad_json", "请求内容不是有效的 JSON。", "The request is not valid JSON.")
	errBadVersion   = fault.Define(fault.Invalid, "bad_if_match", "If-Match 应为内容的版本号，例如 \"3\"。", "If-Match must be the version, such as \"3\".")
	errNoRoute      = fault.Define(fault.NotFound, "no_such_address", "没有这个接口地址。", "There is no such address.")
)

func init() { huma.NewErrorWithContext = newHumaError; huma.NewError = newPlainError }

func newPlainError(status int, msg string, errs ...error) huma.StatusError {
	return problemOf(faultOf(status, msg, errs), "zh", "")
}

func newHumaError(ctx huma.Context, status int, msg string, errs ...error) huma.StatusError {
	f := faultOf(status, msg, errs)
	if ctx == nil {
		return problemOf(f, "zh", "")
	}
	if g, ok := ginOf(ctx); ok {
		logFault(g, f)
		retryAfter(g, f)
	}
	return problemOf(f, language(ctx.Header("Accept-Language")), requestID(ctx.Context()))
}

// faultOf reads what Huma found: a fault of ours, or its own validation errors, whose texts and values are
// replaced by codes of the catalogue.
func faultOf(status int, msg string, errs []error) *fault.Error {
	for _, err := range errs {
		var f *fault.Error
		if errors.As(err, &f) {
			return f
		}
	}
	var fields fault.Fields
	for _, err := range errs {
		var d huma.ErrorDetailer
		if errors.As(err, &d) && len(fields) < maxProblemFields {
			detail := d.ErrorDetail()
			fields = append(fields, codeOfMessage(detail.Message).At(place(detail)))
		}
	}
	switch status {
	case http.StatusRequestEntityTooLarge:
		return fault.ErrTooLarge.New()
	case http.StatusUnsupportedMediaType, http.StatusNotAcceptable:
		return fault.ErrUnsupported.New()
	case http.StatusUnprocessableEntity, http.StatusBadRequest:
		if len(fields) == 0 || strings.Contains(msg, "unmarshal") {
			return errBadJSON.New()
		}
		return fault.ErrInvalid.WithFields(fields...)
	case http.StatusRequestTimeout:
		return fault.ErrTooSlow.New()
	case http.StatusNotFound:
		return fault.ErrNotFound.New()
	}
	return fault.ErrInternal.Because(errors.Join(append(errs, errors.New(msg))...))
}

// maxProblemFields bounds an answer: a body of a thousand unknown fields must not be told of all of them.
const maxProblemFields = 50

// plainLocation is what a place of the contract can look like. The name of a field that is not known was made up by
// whoever sent it; what could not be a name does not come back.
var plainLocation = regexp.MustCompile(`^(body|query|path|header|cookie)((\.[A-Za-z][A-Za-z0-9_-]{0,39}|\[[0-9]{1,6}\]){0,10})$`)

// place names the missing property itself, where Huma names the object that lacks it.
func place(d *huma.ErrorDetail) string {
	const lead, tail = "expected required property ", " to be present"
	where := d.Location
	if name, ok := strings.CutPrefix(d.Message, lead); ok {
		name = strings.TrimSuffix(name, tail)
		if !strings.HasSuffix(where, "."+name) {
			where += "." + name
		}
	}
	if plainLocation.MatchString(where) {
		return where
	}
	root, _, _ := strings.Cut(where, ".")
	if plainLocation.MatchString(root) {
		return root
	}
	return "body"
}

// codeOfMessage maps Huma's validation messages (package validation) to our catalogue.
func codeOfMessage(msg string) *fault.Code {
	for _, m := range []struct {
		part string
		code *fault.Code
	}{
		{"unexpected property", errUnknownField},
		{"required", fault.ErrRequired},
		{"to be one of", fault.ErrUnknownValue},
		{"length >=", fault.ErrTooShort}, {"length <=", fault.ErrTooLong},
		{"RFC 3339 date", fault.ErrBadDate},
		{"uuid", fault.ErrBadID},
		{"number >", fault.ErrOutOfRange}, {"number <", fault.ErrOutOfRange},
	} {
		if strings.Contains(msg, m.part) {
			return m.code
		}
	}
	return errBadValue
}
