package audit

import (
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/sheet"
)

// What asking for an extract may be refused with.
var (
	ErrExtractLarge = fault.Define(fault.Invalid, "extract_too_many_rows", "符合条件的记录超过一次可导出的行数。请缩短时间范围，或再加一个条件（操作人、动作、对象），分几次导出。", "More entries fit than one extract may hold. Please choose a shorter time, or add a condition (who, action, subject), and take several.")
	ErrExtractEmpty = fault.Define(fault.Invalid, "extract_empty", "没有符合条件的记录，请调整条件。", "No entry fits. Please change the conditions.")
)

const (
	leastReason = 4
	mostReason  = 200
	// recordTitle names the table.
	recordTitle = "审计日志"
)

// ExtractMade is the event of taking a table away. Its count and reason stand with it.
const ExtractMade Action = "export.made"

// Extract is a table that waits to be sent: a temporary file without a name of its own, gone once it is closed.
type Extract struct {
	Name string
	Size int64
	file *os.File
}

// Read implements io.Reader.
func (x *Extract) Read(b []byte) (int, error) { return x.file.Read(b) }

// Close implements io.Closer.
func (x *Extract) Close() error { return x.file.Close() }

var extractColumns = []string{"编号", "时间（北京）", "操作人", "操作人编号", "角色", "代表单位", "操作", "来源地址", "请求编号", "动作", "对象类别", "对象编号",
	"事由", "变更前摘要", "变更后摘要", "其他"}

// Extract makes a table of the entries that fit a filter, newest first. Whoever takes it says why; that is recorded with
// the number of rows before anything is sent, and stands in the table itself. There is the whole table or none.
// Errors: unauthenticated, forbidden, proof_needed, invalid, extract_empty, extract_too_many_rows.
func (d *Desk) Extract(ctx context.Context, a actor.Actor, f Filter, form sheet.Format, reason string) (*Extract, error) {
	if err := a.Check(actor.AuditExport); err != nil {
		return nil, err
	}
	if err := a.Fresh(d.now()); err != nil {
		return nil, err
	}
	reason = strings.TrimSpace(reason)
	var wrong fault.Fields
	wrong.Add(utf8.RuneCountInString(reason) < leastReason, "body.reason", fault.ErrTooShort)
	wrong.Add(utf8.RuneCountInString(reason) > mostReason, "body.reason", fault.ErrTooLong)
	if err := wrong.Err(fault.ErrInvalid); err != nil {
		return nil, err
	}
	mark := sheet.Mark{No: string(id.New[id.Extract]()), By: a.Name, Reason: reason, At: d.now()}
	file, err := os.CreateTemp("", "liuyong-extract-*")
	if err != nil {
		return nil, err
	}
	x := &Extract{Name: sheet.FileName(recordTitle, mark, form), file: file}
	err = errors.Join(os.Remove(file.Name()), d.store.InTx(ctx, func(ctx context.Context) error { return d.fill(ctx, x, f, form, mark) }))
	if err == nil {
		_, err = file.Seek(0, io.SeekStart)
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return x, nil
}

// fill writes the table and records it. It may run twice, when the transaction is tried again.
func (d *Desk) fill(ctx context.Context, x *Extract, f Filter, form sheet.Format, mark sheet.Mark) error {
	if _, err := x.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if err := x.file.Truncate(0); err != nil {
		return err
	}
	w, err := sheet.NewWriter(x.file, form, recordTitle, extractColumns, &mark)
	if err != nil {
		return err
	}
	defer w.Discard()
	err = d.store.EachEntryBy(ctx, f, d.mostRows+1, func(e Listed) error {
		if w.Rows() == d.mostRows {
			return ErrExtractLarge.Detailf("%d", d.mostRows)
		}
		return w.Write(e.cells()...)
	})
	if err == nil && w.Rows() == 0 {
		err = ErrExtractEmpty.New()
	}
	if err == nil {
		err = w.Close()
	}
	if err == nil {
		x.Size, err = x.file.Seek(0, io.SeekEnd)
	}
	if err != nil {
		return err
	}
	data := f.data()
	data["rows"], data["format"] = strconv.Itoa(w.Rows()), string(form)
	return d.store.RecordEvent(ctx, Event{Action: ExtractMade, SubjectKind: "audit_entries", SubjectID: mark.No, Reason: mark.Reason, Data: data})
}

// cells are an entry as a row of a table.
func (e Listed) cells() []any {
	more := make([]string, 0, len(e.Data))
	for _, k := range slices.Sorted(maps.Keys(e.Data)) {
		more = append(more, k+": "+e.Data[k])
	}
	at := e.At.In(civil.Zone).Format(time.DateOnly + " 15:04:05.000000")
	return []any{e.ID, at, e.ActorName, e.ActorID, e.ActorRoles, e.OrgID, e.Operation, e.Address, e.RequestID, e.Action, e.SubjectKind, e.SubjectID,
		e.Reason, e.Before.String(), e.After.String(), strings.Join(more, "; ")}
}
