package api

import (
	"context"
	"encoding/hex"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/id"
)

// AuditEntryDTO is an entry as lists show it.
type AuditEntryDTO struct {
	ID          int64             `json:"id" example:"48120"`
	At          string            `json:"at" format:"date-time" example:"2026-11-23T02:00:00.123456Z"`
	ActorID     string            `json:"actor_id,omitempty" doc:"The account; missing for visitors and the program itself" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	ActorName   string            `json:"actor_name,omitempty" doc:"Of the bureau's own people only" example:"向审"`
	ActorRoles  []string          `json:"actor_roles" example:"[\"reviewer\"]"`
	OrgID       string            `json:"org_id,omitempty" doc:"The organisation acted for" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Operation   string            `json:"operation,omitempty" doc:"What was asked for: an operationId, a page, a command" example:"decideReview"`
	Address     string            `json:"address,omitempty" doc:"Network address" example:"192.0.2.7"`
	RequestID   string            `json:"request_id,omitempty" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Action      string            `json:"action" example:"posts.update"`
	SubjectKind string            `json:"subject_kind,omitempty" example:"posts"`
	SubjectID   string            `json:"subject_id,omitempty" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Reason      string            `json:"reason,omitempty" example:"经核实情况有变。"`
	Before      string            `json:"before,omitempty" doc:"SHA-256 of the row before the change" example:"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"`
	After       string            `json:"after,omitempty" doc:"SHA-256 of the row after it" example:"60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"`
	Data        map[string]string `json:"data,omitempty" doc:"What else was recorded; never a personal value"`
}

type auditEntryDetailDTO struct {
	AuditEntryDTO
	Proof auditProofDTO `json:"proof"`
}

type auditProofDTO struct {
	State   string        `json:"state" enum:"waiting,proven,altered" doc:"waiting: its seal comes within seconds" example:"proven"`
	Finding string        `json:"finding,omitempty" doc:"What is wrong (docs/audit.md)" example:"entry_edited"`
	Digest  string        `json:"digest" doc:"SHA-256 of the canonical form of the entry as it is" example:"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"`
	Leaf    string        `json:"leaf" doc:"Id and digest, as the seal must hold them" example:"000000000000bbf89f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"`
	LeafNo  *int          `json:"leaf_no,omitempty" doc:"Its place among the leaves of the seal, from 0" example:"12"`
	Seal    *AuditSealDTO `json:"seal,omitempty" doc:"Without the leaves: GET /audit/seals/{no} has them"`
}

// AuditSealDTO is a seal without its leaves.
type AuditSealDTO struct {
	No        int64  `json:"no" example:"311"`
	AfterID   int64  `json:"after_id" doc:"The seal speaks for every id after this one" example:"47900"`
	UptoID    int64  `json:"upto_id" doc:"up to this one" example:"48130"`
	Count     int    `json:"count" doc:"Entries among them" example:"230"`
	Previous  string `json:"previous" doc:"Hash of the seal before" example:"60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"`
	Hash      string `json:"hash" example:"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"`
	SealedAt  string `json:"sealed_at" format:"date-time" example:"2026-11-23T02:00:02.000001Z"`
	KeyID     string `json:"key_id" doc:"Name of the key" example:"8a1c33f0b5d2e417"`
	Signature []byte `json:"signature" doc:"Ed25519 over the hash, in base64" example:"c2lnbmF0dXJl"`
}

type auditSealDetailDTO struct {
	AuditSealDTO
	Leaves  []byte `json:"leaves" doc:"Per entry its id (8 bytes, big-endian) and digest (32), in base64" example:"AAAA"`
	Finding string `json:"finding,omitempty" doc:"What is wrong with the seal by itself" example:"seal_edited"`
}

// NumberedPage asks for one page of a list that is ordered by number.
type NumberedPage struct {
	Limit int   `query:"limit" minimum:"1" maximum:"100" default:"20" doc:"How many, at most 100"`
	After int64 `query:"after" minimum:"0" doc:"The next of the page before" example:"48120"`
}

// AuditFilter narrows the list of entries.
type AuditFilter struct {
	Actor        string    `query:"actor" format:"uuid" doc:"Who did it" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Organisation string    `query:"organisation" format:"uuid" doc:"Acting for this organisation" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Action       string    `query:"action" maxLength:"100" example:"posts.update"`
	SubjectKind  string    `query:"subject_kind" maxLength:"100" example:"posts"`
	SubjectID    string    `query:"subject_id" maxLength:"100" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Operation    string    `query:"operation" maxLength:"100" example:"decideReview"`
	Address      string    `query:"address" maxLength:"45" example:"192.0.2.7"`
	Request      string    `query:"request" maxLength:"100" doc:"The request's id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	From         time.Time `query:"from" doc:"From this instant on" example:"2026-11-22T16:00:00Z"`
	Until        time.Time `query:"until" doc:"Before this instant" example:"2026-11-23T16:00:00Z"`
}

func (s *Server) auditRoutes(api huma.API) {
	const tag = "audit"
	huma.Register(api, op(http.MethodGet, "/audit/entries", "listAuditEntries", tag, "The audit log, newest first; that it was read is recorded"), s.listAuditEntries)
	huma.Register(api, op(http.MethodGet, "/audit/entries/{id}", "findAuditEntry", tag, "One entry with its digests and the proof that it is as it was sealed; that it was read is recorded"), s.findAuditEntry)
	huma.Register(api, op(http.MethodGet, "/audit/seals", "listAuditSeals", tag, "The seals of the log, newest first"), s.listAuditSeals)
	huma.Register(api, op(http.MethodGet, "/audit/seals/{no}", "findAuditSeal", tag, "One seal with its leaves",
		describe("One seal with its leaves: with an entry and the public key it can be checked without this site (docs/audit.md).")), s.findAuditSeal)
	huma.Register(api, op(http.MethodGet, "/audit/status", "findAuditStatus", tag, "How sealing stands, the last checkpoint and the last verification"), s.findAuditStatus)
	huma.Register(api, op(http.MethodGet, "/audit/checks", "listAuditChecks", tag, "Verifications of the whole log, newest first"), s.listAuditChecks)
	huma.Register(api, op(http.MethodPost, "/audit/checks", "startAuditCheck", tag, "Have the whole log verified, in the background", creates), s.startAuditCheck)
	huma.Register(api, op(http.MethodGet, "/audit/checks/{id}", "findAuditCheck", tag, "One verification with its progress and findings"), s.findAuditCheck)
	huma.Register(api, op(http.MethodPost, "/audit/exports", "exportAuditEntries", tag, "Take a part of the log away as a table",
		describe("Take a part of the log away as a table, newest entries first. The reason is recorded with the number of rows; both, and who took it when, stand in the table. There is the whole table or none: where too many entries fit, none is made.")), s.exportAuditEntries)
	documentExport(api)
}

func (s *Server) listAuditEntries(ctx context.Context, in *struct {
	NumberedPage
	AuditFilter
}) (*plain[page[AuditEntryDTO]], error) {
	rows, err := s.Desk.Entries(ctx, actor.From(ctx), audit.Filter{Actor: id.User(in.Actor), Org: id.Org(in.Organisation), Action: in.Action,
		SubjectKind: in.SubjectKind, SubjectID: in.SubjectID, Operation: in.Operation, Address: in.Address, RequestID: in.Request,
		From: in.From, Until: in.Until, Before: in.After, Limit: in.Limit + 1})
	if err != nil {
		return nil, err
	}
	return &plain[page[AuditEntryDTO]]{paginate(rows, in.Limit, func(e audit.Listed) string { return strconv.FormatInt(e.ID, 10) }, presentLogged)}, nil
}

func (s *Server) findAuditEntry(ctx context.Context, in *struct {
	ID int64 `path:"id" doc:"The entry" example:"48120"`
}) (*plain[auditEntryDetailDTO], error) {
	e, p, err := s.Desk.Entry(ctx, actor.From(ctx), in.ID)
	if err != nil {
		return nil, err
	}
	out := auditProofDTO{State: "proven", Finding: string(p.Kind), Digest: p.Digest.String(), Leaf: hex.EncodeToString(p.LeafOf(e.Entry))}
	switch {
	case p.Seal == nil:
		out.State = "waiting"
	case p.Kind != "":
		out.State = "altered"
	}
	if p.Seal != nil {
		seal := presentSeal(*p.Seal)
		out.Seal = &seal
	}
	if p.Leaf >= 0 {
		out.LeafNo = &p.Leaf
	}
	return &plain[auditEntryDetailDTO]{auditEntryDetailDTO{presentLogged(e), out}}, nil
}

func presentLogged(e audit.Listed) AuditEntryDTO {
	out := AuditEntryDTO{ID: e.ID, At: e.At.Format(time.RFC3339Nano), ActorID: e.ActorID, ActorName: e.ActorName, ActorRoles: []string{}, OrgID: e.OrgID,
		Operation: e.Operation, Address: e.Address, RequestID: e.RequestID, Action: e.Action, SubjectKind: e.SubjectKind, SubjectID: e.SubjectID,
		Reason: e.Reason, Before: e.Before.String(), After: e.After.String(), Data: e.Data}
	if e.ActorRoles != "" {
		out.ActorRoles = strings.Split(e.ActorRoles, ",")
	}
	return out
}

func (s *Server) listAuditSeals(ctx context.Context, in *NumberedPage) (*plain[page[AuditSealDTO]], error) {
	rows, err := s.Desk.Seals(ctx, actor.From(ctx), in.After, in.Limit+1)
	if err != nil {
		return nil, err
	}
	return &plain[page[AuditSealDTO]]{paginate(rows, in.Limit, func(s audit.Seal) string { return strconv.FormatInt(s.No, 10) }, presentSeal)}, nil
}

func (s *Server) findAuditSeal(ctx context.Context, in *struct {
	No int64 `path:"no" doc:"Number of the seal" example:"311"`
}) (*plain[auditSealDetailDTO], error) {
	seal, kind, err := s.Desk.Seal(ctx, actor.From(ctx), in.No)
	if err != nil {
		return nil, err
	}
	return &plain[auditSealDetailDTO]{auditSealDetailDTO{presentSeal(seal), seal.Leaves, string(kind)}}, nil
}

func presentSeal(s audit.Seal) AuditSealDTO {
	return AuditSealDTO{No: s.No, AfterID: s.AfterID, UptoID: s.UptoID, Count: s.Count, Previous: s.Previous.String(), Hash: s.Hash.String(),
		SealedAt: s.SealedAt.Format(time.RFC3339Nano), KeyID: s.KeyID, Signature: s.Signature}
}
