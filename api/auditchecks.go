package api

import (
	"context"
	"io"
	"mime"
	"strconv"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/id"
	"liuyong/internal/sheet"
)

type auditStatusDTO struct {
	Well             bool           `json:"well" doc:"Nothing here needs attention" example:"true"`
	LastID           int64          `json:"last_id" doc:"The newest entry" example:"48135"`
	SealNo           int64          `json:"seal_no" doc:"The newest seal" example:"311"`
	SealedID         int64          `json:"sealed_id" doc:"Every entry up to this one is sealed" example:"48130"`
	SealedAt         string         `json:"sealed_at,omitempty" format:"date-time" example:"2026-11-23T02:00:02Z"`
	Waiting          int64          `json:"waiting" doc:"About how many entries wait for their seal" example:"5"`
	LagSeconds       int            `json:"lag_seconds" doc:"How long the oldest of them has waited" example:"2"`
	Late             bool           `json:"late" doc:"They wait longer than they should" example:"false"`
	Trouble          string         `json:"trouble,omitempty" enum:"database,last_seal_forged,tail_missing,disk_full,checkpoints_unusable" doc:"Why sealing or its checkpoints do not go on" example:"disk_full"`
	TroubleSince     string         `json:"trouble_since,omitempty" format:"date-time" example:"2026-11-23T01:00:00Z"`
	CheckpointNo     int64          `json:"checkpoint_no" doc:"Seal of the last checkpoint outside the database, 0 for none" example:"310"`
	CheckpointAt     string         `json:"checkpoint_at,omitempty" format:"date-time" example:"2026-11-23T02:00:00Z"`
	RolesNotSeparate bool           `json:"roles_not_separate" doc:"The program's database role could change the log" example:"false"`
	Keys             []auditKeyDTO  `json:"keys"`
	LastCheck        *AuditCheckDTO `json:"last_check,omitempty" doc:"The last verification that ended"`
}

type auditKeyDTO struct {
	ID      string `json:"id" doc:"First 8 bytes of the SHA-256 of the public key" example:"8a1c33f0b5d2e417"`
	Current bool   `json:"current" doc:"It signs now" example:"true"`
}

// AuditCheckDTO is a verification without its findings.
type AuditCheckDTO struct {
	ID          string `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Status      string `json:"status" enum:"waiting,running,done,failed" example:"done"`
	By          string `json:"by" enum:"auditor,timetable" doc:"Who asked for it" example:"timetable"`
	RequestedAt string `json:"requested_at" format:"date-time" example:"2026-11-22T18:00:00Z"`
	StartedAt   string `json:"started_at,omitempty" format:"date-time" example:"2026-11-22T18:00:01Z"`
	FinishedAt  string `json:"finished_at,omitempty" format:"date-time" example:"2026-11-22T18:00:09Z"`
	Looked      int64  `json:"looked" doc:"Entries looked at so far" example:"48000"`
	Total       int64  `json:"total" doc:"of about so many; 0 before it starts" example:"48135"`
	Entries     int64  `json:"entries" doc:"Proven by a seal" example:"48130"`
	Seals       int64  `json:"seals" example:"311"`
	Unsealed    int64  `json:"unsealed" doc:"After the last seal" example:"5"`
	Findings    int    `json:"findings" doc:"0: everything is as it was sealed" example:"0"`
	Trouble     string `json:"trouble,omitempty" enum:"database,checkpoints_unusable" doc:"Why it failed" example:"checkpoints_unusable"`
}

type auditCheckDetailDTO struct {
	AuditCheckDTO
	List []auditFindingDTO `json:"list" doc:"The first thousand findings"`
}

type auditFindingDTO struct {
	Kind  string `json:"kind" doc:"docs/audit.md lists them" example:"entry_edited"`
	Entry int64  `json:"entry,omitempty" example:"4711"`
	Other int64  `json:"other,omitempty" doc:"Of a reordered entry: the id its contents were sealed under" example:"4712"`
	Seal  int64  `json:"seal,omitempty" example:"12"`
	From  int64  `json:"from,omitempty" doc:"First id that a seal which cannot be trusted leaves unproven" example:"4700"`
	Upto  int64  `json:"upto,omitempty" doc:"Last such id" example:"4800"`
}

// CheckPath names a verification.
type CheckPath struct {
	ID string `path:"id" format:"uuid" doc:"The verification" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

func (s *Server) findAuditStatus(ctx context.Context, _ *struct{}) (*plain[auditStatusDTO], error) {
	st, err := s.Desk.Standing(ctx, actor.From(ctx))
	if err != nil {
		return nil, err
	}
	out := auditStatusDTO{Well: st.Well(), LastID: st.LastID, SealNo: st.SealNo, SealedID: st.SealedID, SealedAt: moment(st.SealedAt),
		Waiting: max(0, st.LastID-st.SealedID), LagSeconds: int(st.Lag.Seconds()), Late: st.Late, Trouble: string(st.Trouble), TroubleSince: moment(st.Since),
		CheckpointNo: st.Checkpoint, CheckpointAt: moment(st.At), RolesNotSeparate: st.Writable, Keys: []auditKeyDTO{}}
	for _, k := range st.Keys {
		out.Keys = append(out.Keys, auditKeyDTO(k))
	}
	if st.LastCheck != nil {
		c := presentCheck(*st.LastCheck)
		out.LastCheck = &c
	}
	return &plain[auditStatusDTO]{out}, nil
}

// moment is an instant that may be missing.
func moment(t *time.Time) string {
	if t == nil {
		return ""
	}
	return instant(*t)
}

func (s *Server) listAuditChecks(ctx context.Context, in *Paged) (*plain[page[AuditCheckDTO]], error) {
	rows, err := s.Desk.Checks(ctx, actor.From(ctx), id.Check(in.After), in.Limit+1)
	if err != nil {
		return nil, err
	}
	return &plain[page[AuditCheckDTO]]{paginate(rows, in.Limit, func(c audit.Check) string { return string(c.ID) }, presentCheck)}, nil
}

func (s *Server) startAuditCheck(ctx context.Context, _ *struct{}) (*plain[AuditCheckDTO], error) {
	c, err := s.Desk.AskForCheck(ctx, actor.From(ctx))
	if err != nil {
		return nil, err
	}
	return &plain[AuditCheckDTO]{presentCheck(c)}, nil
}

func (s *Server) findAuditCheck(ctx context.Context, in *CheckPath) (*plain[auditCheckDetailDTO], error) {
	c, err := s.Desk.Check(ctx, actor.From(ctx), id.Check(in.ID))
	if err != nil {
		return nil, err
	}
	out := auditCheckDetailDTO{presentCheck(c), []auditFindingDTO{}}
	for _, f := range c.Report.Findings {
		out.List = append(out.List, auditFindingDTO{Kind: string(f.Kind), Entry: f.Entry, Other: f.Other, Seal: f.Seal, From: f.From, Upto: f.Upto})
	}
	return &plain[auditCheckDetailDTO]{out}, nil
}

func presentCheck(c audit.Check) AuditCheckDTO {
	out := AuditCheckDTO{ID: string(c.ID), Status: string(c.Status), By: "auditor", RequestedAt: instant(c.RequestedAt), StartedAt: moment(c.StartedAt),
		FinishedAt: moment(c.FinishedAt), Looked: c.Entries, Total: c.Total, Entries: c.Report.Entries, Seals: c.Report.Seals,
		Unsealed: c.Report.Unsealed, Findings: len(c.Report.Findings) + c.Report.Beyond, Trouble: string(c.Failure)}
	if c.RequestedBy == "" {
		out.By = "timetable"
	}
	return out
}

// ExtractBody says which part of the log is taken away, how and why.
type ExtractBody struct {
	Format       string     `json:"format" enum:"csv,xlsx" example:"xlsx"`
	Reason       string     `json:"reason" maxLength:"200" doc:"Why, at least four characters; recorded, and written into the table" example:"季度审计抽查"`
	Actor        string     `json:"actor,omitempty" format:"uuid" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Organisation string     `json:"organisation,omitempty" format:"uuid" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Action       string     `json:"action,omitempty" maxLength:"100" example:"posts.update"`
	SubjectKind  string     `json:"subject_kind,omitempty" maxLength:"100" example:"posts"`
	SubjectID    string     `json:"subject_id,omitempty" maxLength:"100" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Operation    string     `json:"operation,omitempty" maxLength:"100" example:"decideReview"`
	Address      string     `json:"address,omitempty" maxLength:"45" example:"192.0.2.7"`
	Request      string     `json:"request,omitempty" maxLength:"100" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	From         *time.Time `json:"from,omitempty" example:"2026-11-22T16:00:00Z"`
	Until        *time.Time `json:"until,omitempty" example:"2026-11-23T16:00:00Z"`
}

func (b ExtractBody) filter() audit.Filter {
	f := audit.Filter{Actor: id.User(b.Actor), Org: id.Org(b.Organisation), Action: b.Action, SubjectKind: b.SubjectKind, SubjectID: b.SubjectID,
		Operation: b.Operation, Address: b.Address, RequestID: b.Request}
	if b.From != nil {
		f.From = *b.From
	}
	if b.Until != nil {
		f.Until = *b.Until
	}
	return f
}

func (s *Server) exportAuditEntries(ctx context.Context, in *struct{ Body ExtractBody }) (*huma.StreamResponse, error) {
	form := sheet.Format(in.Body.Format)
	x, err := s.Desk.Extract(ctx, actor.From(ctx), in.Body.filter(), form, in.Body.Reason)
	if err != nil {
		return nil, err
	}
	return &huma.StreamResponse{Body: func(ctx huma.Context) {
		defer func() { _ = x.Close() }()
		for name, value := range map[string]string{"Content-Type": form.MediaType(), "Content-Length": strconv.FormatInt(x.Size, 10),
			"Content-Disposition": mime.FormatMediaType("attachment", map[string]string{"filename": x.Name}), "Cache-Control": "private, no-store"} {
			ctx.SetHeader(name, value)
		}
		_, _ = io.Copy(ctx.BodyWriter(), x) // whoever asked may have gone
	}}, nil
}

// documentExport names the two forms of the answer; Huma itself only knows that something is sent.
func documentExport(api huma.API) {
	binary := &huma.MediaType{Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}
	api.OpenAPI().Paths["/audit/exports"].Post.Responses["200"] = &huma.Response{Description: "The table, to be saved as the name in Content-Disposition",
		Content: map[string]*huma.MediaType{sheet.XLSX.MediaType(): binary, "text/csv": binary},
		Headers: map[string]*huma.Param{"Content-Disposition": {Schema: &huma.Schema{Type: huma.TypeString}, Description: "Names the file"}}}
}
