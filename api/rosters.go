package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"mime"
	"mime/multipart"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/file"
	"liuyong/internal/id"
	"liuyong/internal/refdata"
	"liuyong/internal/reveal"
	"liuyong/internal/roster"
	"liuyong/internal/sheet"
)

// RosterBody is what an institution says of a roster.
type RosterBody struct {
	Name       string `json:"name" maxLength:"60" example:"2026届本科毕业生"`
	CohortYear int    `json:"cohort_year" minimum:"2000" maximum:"2100" doc:"届" example:"2026"`
	CampusArea string `json:"campus_area" pattern:"^([0-9]{6}|[0-9]{9})$" doc:"Where the campus is: GB/T 2260 or statistical code" example:"500118"`
}

type rosterDTO struct {
	ID          string `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgID       string `json:"org_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Institution string `json:"institution" example:"重庆文理学院"`
	RosterBody
	AreaName   string `json:"area_name,omitempty" example:"永川"`
	Rows       int    `json:"rows" doc:"People in it" example:"4210"`
	CreatedAt  string `json:"created_at" format:"date-time" example:"2026-11-23T02:00:00Z"`
	ReleasedAt string `json:"released_at,omitempty" format:"date-time" doc:"Since when it takes no import and its rows name nobody" example:"2031-01-01T02:00:00Z"`
	Version    int    `json:"version" example:"1"`
}

type rosterRowDTO struct {
	ID              string   `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Name            string   `json:"name" doc:"Masked for the bureau" example:"王小永"`
	MaskedIdentity  string   `json:"masked_identity" example:"**************0014"`
	StudentNo       string   `json:"student_no" doc:"Masked for the bureau" example:"202608010123"`
	Education       string   `json:"education" enum:"secondary_vocational,associate,bachelor,master,doctor" example:"bachelor"`
	Major           string   `json:"major" example:"会计学"`
	DestinationCode string   `json:"destination_code,omitempty" doc:"毕业去向代码" example:"11"`
	Unmaskable      []string `json:"unmaskable,omitempty" doc:"What the caller may see in full by POST /rosters/{id}/rows/{row_id}/unmask" example:"[\"name\",\"student_no\"]"`
}

type rosterLine struct {
	Name            string `json:"name" example:"王小永"`
	IdentityNumber  string `json:"identity_number" doc:"Sealed at once and never sent back" example:"11010519491231002X"`
	Education       string `json:"education" doc:"As the school writes it (本科) or as the interface does (bachelor)" example:"本科"`
	Major           string `json:"major" example:"会计学"`
	StudentNo       string `json:"student_no" example:"202608010123"`
	DestinationCode string `json:"destination_code,omitempty" example:"11"`
}

type rosterLines struct {
	Rows []rosterLine `json:"rows" maxItems:"1000"`
}

type importReport struct {
	Read      int             `json:"read" doc:"Rows read" example:"4210"`
	Added     int             `json:"added" example:"4200"`
	Changed   int             `json:"changed" example:"3"`
	Unchanged int             `json:"unchanged" example:"5"`
	Refused   int             `json:"refused" example:"2"`
	Problems  []importProblem `json:"problems" doc:"In the order of the rows"`
}

type importProblem struct {
	Row     int    `json:"row" doc:"Line of the file, or place in rows counted from 1" example:"17"`
	Column  string `json:"column,omitempty" example:"identity_number"`
	Code    string `json:"code" example:"citizen_id_check"`
	Message string `json:"message" doc:"In the language of Accept-Language" example:"身份证号码校验位不符，请核对是否输错。"`
	Refused bool   `json:"refused" doc:"The row was not taken" example:"true"`
}

// RosterPath names a roster.
type RosterPath struct {
	ID string `path:"id" format:"uuid" doc:"The roster" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

const rosterRowsPath = "/rosters/{id}/rows"

// maxGivenRows bounds rows sent as JSON; files may have roster.MaxRows.
const maxGivenRows = 1000

func (s *Server) rosterRoutes(api huma.API) {
	const tag = "rosters"
	huma.Register(api, op(http.MethodGet, "/rosters", "listRosters", tag, "An institution's own rosters, or for the bureau all, newest first"), s.listRosters)
	huma.Register(api, op(http.MethodPost, "/rosters", "createRoster", tag, "Add an empty roster, by an institution", creates), s.createRoster)
	huma.Register(api, op(http.MethodGet, "/rosters/{id}", "findRoster", tag, "One roster"), s.findRoster)
	huma.Register(api, op(http.MethodGet, rosterRowsPath, "listRosterRows", tag, "The people of a roster, identity numbers masked"), s.listRosterRows)
	huma.Register(api, op(http.MethodPost, rosterRowsPath, "importRosterRows", tag, "Take rows in: a file (.xlsx, .csv) or at most 1000 rows as JSON",
		describe("Columns of a file: 姓名, 身份证号, 学历, 专业, 学号 and, if known, 毕业去向代码. Good rows go in and bad ones are reported with their number; the same row again changes nothing."),
		func(o *huma.Operation) {
			o.MaxBodyBytes = file.MaxBytes + maxBody
			o.Errors = append(o.Errors, http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType)
		}), s.importRosterRows)
	documentRosterRows(api)
}

// documentRosterRows names both bodies that the import takes; Huma itself is only told of raw bytes.
func documentRosterRows(api huma.API) {
	doc := api.OpenAPI()
	doc.Paths[rosterRowsPath].Post.RequestBody.Content = map[string]*huma.MediaType{
		"application/json": {Schema: doc.Components.Schemas.Schema(typeOf[rosterLines](), true, "RosterLines")},
		"multipart/form-data": {Schema: &huma.Schema{Type: huma.TypeObject, Required: []string{"file"},
			Properties: map[string]*huma.Schema{"file": {Type: huma.TypeString, Format: "binary", Description: "An .xlsx or .csv file of at most 10 MB"}}}},
	}
}

func (s *Server) listRosters(ctx context.Context, in *struct {
	Paged
	Institution string `query:"institution" format:"uuid" doc:"For the bureau: only this institution's" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	CohortYear  int    `query:"cohort_year" minimum:"2000" maximum:"2100" example:"2026"`
}) (*plain[page[rosterDTO]], error) {
	rows, err := s.Rosters.List(ctx, actor.From(ctx), roster.Filter{OrgID: id.Org(in.Institution), CohortYear: in.CohortYear,
		After: id.Roster(in.After), Limit: in.Limit + 1})
	if err != nil {
		return nil, err
	}
	return &plain[page[rosterDTO]]{paginate(rows, in.Limit, func(l roster.Listed) string { return string(l.ID) }, presentRoster)}, nil
}

func (s *Server) createRoster(ctx context.Context, in *struct{ Body RosterBody }) (*answer[rosterDTO], error) {
	r, err := s.Rosters.Create(ctx, actor.From(ctx), roster.Draft{Name: in.Body.Name, CohortYear: in.Body.CohortYear, CampusArea: in.Body.CampusArea})
	if err != nil {
		return nil, err
	}
	return s.findRoster(ctx, &RosterPath{ID: string(r.ID)})
}

func (s *Server) findRoster(ctx context.Context, in *RosterPath) (*answer[rosterDTO], error) {
	r, err := s.Rosters.Find(ctx, actor.From(ctx), id.Roster(in.ID))
	if err != nil {
		return nil, err
	}
	return tagged(presentRoster(r), r.Version), nil
}

func presentRoster(r roster.Listed) rosterDTO {
	d := rosterDTO{ID: string(r.ID), OrgID: string(r.OrgID), Institution: r.Institution,
		RosterBody: RosterBody{Name: r.Name, CohortYear: r.CohortYear, CampusArea: r.CampusArea}, AreaName: refdata.AreaShortName(r.CampusArea),
		Rows: r.Rows, CreatedAt: instant(r.CreatedAt), Version: r.Version}
	if r.ReleasedAt != nil {
		d.ReleasedAt = instant(*r.ReleasedAt)
	}
	return d
}

func (s *Server) listRosterRows(ctx context.Context, in *struct {
	RosterPath
	Paged
	Q string `query:"q" maxLength:"50" doc:"Part of a name or student number" example:"王"`
}) (*plain[page[rosterRowDTO]], error) {
	rows, err := s.Rosters.Rows(ctx, actor.From(ctx), roster.RowFilter{RosterID: id.Roster(in.ID), Part: strings.TrimSpace(in.Q),
		After: id.RosterRow(in.After), Limit: in.Limit + 1})
	if err != nil {
		return nil, err
	}
	unmaskable := reveal.Fields(actor.From(ctx), reveal.RosterRow)
	return &plain[page[rosterRowDTO]]{paginate(rows, in.Limit, func(r roster.ListedRow) string { return string(r.ID) }, func(r roster.ListedRow) rosterRowDTO {
		return rosterRowDTO{ID: string(r.ID), Name: r.Name, MaskedIdentity: r.MaskedIdentity(), StudentNo: r.StudentNo,
			Education: r.Education, Major: r.Major, DestinationCode: r.DestinationCode, Unmaskable: unmaskable}
	})}, nil
}

// RosterImport is an import in either of its two forms.
type RosterImport struct {
	RosterPath
	Lang    string `header:"Accept-Language" example:"zh-CN"`
	RawBody []byte

	mediaType, boundary string
}

// Resolve reads the form from the Content-Type.
func (in *RosterImport) Resolve(ctx huma.Context) []error {
	kind, params, err := mime.ParseMediaType(ctx.Header("Content-Type"))
	if err != nil {
		return []error{fault.ErrUnsupported.Because(err)}
	}
	in.mediaType, in.boundary = kind, params["boundary"]
	return nil
}

func (s *Server) importRosterRows(ctx context.Context, in *RosterImport) (*plain[importReport], error) {
	// Asked before the file is opened, so that nobody without a right makes us unpack one.
	if _, err := s.Rosters.Find(ctx, actor.From(ctx), id.Roster(in.ID)); err != nil {
		return nil, err
	}
	var lines iter.Seq2[roster.Line, error]
	switch in.mediaType {
	case "application/json":
		given, err := givenLines(in.RawBody)
		if err != nil {
			return nil, err
		}
		lines = roster.Given(given)
	case "multipart/form-data":
		table, err := uploadedTable(in.RawBody, in.boundary)
		if err != nil {
			return nil, err
		}
		defer func() { _ = table.Close() }() // only temporary files of our own are lost sight of
		if lines, err = roster.Lines(table); err != nil {
			return nil, err
		}
	default:
		return nil, fault.ErrUnsupported.New()
	}
	r, err := s.Rosters.Import(ctx, actor.From(ctx), id.Roster(in.ID), lines, roster.MaxRows)
	if err != nil {
		return nil, err
	}
	return &plain[importReport]{presentReport(r, language(in.Lang))}, nil
}

// givenLines reads rows sent as JSON. Their content is checked by the import, which reports it by row.
func givenLines(body []byte) ([]roster.Line, error) {
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	var in rosterLines
	if err := d.Decode(&in); err != nil {
		if strings.Contains(err.Error(), "unknown field") {
			return nil, fault.ErrInvalid.WithFields(errUnknownField.At("body.rows"))
		}
		return nil, errBadJSON.Because(err)
	}
	switch {
	case len(in.Rows) == 0:
		return nil, fault.ErrInvalid.WithFields(fault.ErrRequired.At("body.rows"))
	case len(in.Rows) > maxGivenRows:
		return nil, fault.ErrInvalid.WithFields(fault.ErrTooLong.At("body.rows"))
	}
	out := make([]roster.Line, len(in.Rows))
	for i, r := range in.Rows {
		out[i] = roster.Line{Name: r.Name, IdentityNumber: r.IdentityNumber, Education: r.Education, Major: r.Major,
			StudentNo: r.StudentNo, DestinationCode: r.DestinationCode}
	}
	return out, nil
}

// uploadedTable opens the part named file.
func uploadedTable(body []byte, boundary string) (*sheet.Reader, error) {
	parts := multipart.NewReader(bytes.NewReader(body), boundary)
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return nil, fault.ErrInvalid.WithFields(fault.ErrRequired.At("body.file"))
		}
		if err != nil {
			return nil, fault.ErrInvalid.Because(err)
		}
		if part.FormName() == "file" {
			return sheet.Open(part.FileName(), part)
		}
	}
}

func presentReport(r roster.Report, lang string) importReport {
	out := importReport{Read: r.Read, Added: r.Added, Changed: r.Changed, Unchanged: r.Unchanged, Refused: r.Refused, Problems: []importProblem{}}
	for _, p := range r.Problems {
		out.Problems = append(out.Problems, importProblem{Row: p.Row, Column: p.Column, Code: p.Code.Key, Message: p.Code.Text(lang), Refused: p.Refuses})
	}
	return out
}
