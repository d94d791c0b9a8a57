package api

import (
	"bytes"
	"context"
	"mime"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/review"
	"liuyong/internal/sheet"
)

type workedDTO struct {
	Name       string `json:"name,omitempty" doc:"Of the reviewer" example:"向审（岗位审核）"`
	Decided    int    `json:"decided" example:"120"`
	Approved   int    `json:"approved" example:"98"`
	Returned   int    `json:"returned" example:"20"`
	Rejected   int    `json:"rejected" example:"2"`
	Hours      int    `json:"hours" doc:"From submission to decision, the median" example:"9"`
	Late       int    `json:"late" doc:"Decided after the promised time" example:"1"`
	Overturned int    `json:"overturned" doc:"Put right on appeal since" example:"0"`
}

type returnsDTO struct {
	Kind  string `json:"kind" enum:"post,qualification" example:"post"`
	Field string `json:"field" example:"working_hours"`
	Count int    `json:"count" example:"12"`
}

type reviewReportDTO struct {
	From           civil.Date   `json:"from" example:"2026-11-01"`
	To             civil.Date   `json:"to" example:"2026-11-28"`
	All            workedDTO    `json:"all"`
	Reviewers      []workedDTO  `json:"reviewers" doc:"The busiest first"`
	Fields         []returnsDTO `json:"fields" doc:"The most often returned first, 20 at most"`
	Agreed         int          `json:"agreed" doc:"Of decisions that take two: confirmed by the second reviewer" example:"5"`
	Contested      int          `json:"contested" doc:"The same, sent back by the second" example:"1"`
	Alike          int          `json:"alike" doc:"Of decisions drawn to be made by two who do not see each other's: the same" example:"19"`
	Unlike         int          `json:"unlike" doc:"Of those, different" example:"1"`
	Unread         int          `json:"unread" doc:"Posts with nothing against them that were published without being read" example:"0"`
	Granted        int          `json:"granted" doc:"Appeals granted" example:"1"`
	Refused        int          `json:"refused" doc:"Appeals refused" example:"3"`
	Upheld         int          `json:"upheld" doc:"Complaints upheld" example:"2"`
	Dismissed      int          `json:"dismissed" doc:"Complaints dismissed" example:"6"`
	ComplaintHours int          `json:"complaint_hours" doc:"From the first report to the decision, the median" example:"20"`
	Open           int          `json:"open" doc:"Waiting now" example:"41"`
	Overdue        int          `json:"overdue" doc:"Of those, past their time" example:"2"`
}

type reportSpan struct {
	From civil.Date `query:"from" required:"true" doc:"The first day" example:"2026-11-01"`
	To   civil.Date `query:"to" required:"true" doc:"The last day, a year later at most" example:"2026-11-28"`
}

const reportTablePath = "/review-report/table"

func (s *Server) reviewReportRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/review-report", "findReviewReport", "reviews", "How the desk worked in a span of days, and how its decisions held"), s.findReviewReport)
	huma.Register(api, op(http.MethodGet, reportTablePath, "takeReviewReport", "reviews", "The same as an Excel table"), s.takeReviewReport)
	api.OpenAPI().Paths[reportTablePath].Get.Responses["200"] = &huma.Response{Description: "The table, to be saved as the name in Content-Disposition",
		Content: map[string]*huma.MediaType{sheet.XLSX.MediaType(): {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}},
		Headers: map[string]*huma.Param{"Content-Disposition": {Schema: &huma.Schema{Type: huma.TypeString}, Description: "Names the file"}}}
}

func (s *Server) findReviewReport(ctx context.Context, in *reportSpan) (*plain[reviewReportDTO], error) {
	r, err := s.Reviews.Report(ctx, actor.From(ctx), in.From, in.To)
	if err != nil {
		return nil, err
	}
	d := reviewReportDTO{From: r.From, To: r.To, All: presentWorked(r.All), Reviewers: make([]workedDTO, 0, len(r.Reviewers)), Fields: make([]returnsDTO, 0, len(r.Fields)),
		Agreed: r.Agreed, Contested: r.Contested, Alike: r.Alike, Unlike: r.Unlike, Unread: r.Unread, Granted: r.Granted, Refused: r.Refused, Upheld: r.Upheld, Dismissed: r.Dismissed,
		ComplaintHours: r.ComplaintHours, Open: r.Open, Overdue: r.Overdue}
	for _, w := range r.Reviewers {
		d.Reviewers = append(d.Reviewers, presentWorked(w))
	}
	for _, f := range r.Fields {
		d.Fields = append(d.Fields, returnsDTO{string(f.Kind), f.Field, f.Count})
	}
	return &plain[reviewReportDTO]{d}, nil
}

func presentWorked(w review.Worked) workedDTO {
	return workedDTO{w.Name, w.Decided, w.Approved, w.Returned, w.Rejected, w.Hours, w.Late, w.Overturned}
}

func (s *Server) takeReviewReport(ctx context.Context, in *reportSpan) (*huma.StreamResponse, error) {
	r, err := s.Reviews.Report(ctx, actor.From(ctx), in.From, in.To)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := writeReviewReport(&out, r); err != nil {
		return nil, err
	}
	return &huma.StreamResponse{Body: func(c huma.Context) {
		c.SetHeader("Content-Type", sheet.XLSX.MediaType())
		c.SetHeader("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": "审核工作报告 " + string(r.From) + " 至 " + string(r.To) + ".xlsx"}))
		c.SetHeader("Cache-Control", "private, no-store")
		_, _ = c.BodyWriter().Write(out.Bytes()) // whoever asked may have gone
	}}, nil
}

// writeReviewReport writes a row for each reviewer and one for all, and below them what is counted for the whole desk.
func writeReviewReport(out *bytes.Buffer, r review.Report) error {
	w, err := sheet.NewWriter(out, sheet.XLSX, "审核工作报告", []string{"审核员", "办结", "通过", "退回", "不予通过", "用时中位数（小时）", "逾期办结", "经申诉改正"}, nil)
	if err != nil {
		return err
	}
	defer w.Discard()
	r.All.Name = "合计"
	for _, one := range append(r.Reviewers, r.All) {
		if err := w.Write(one.Name, one.Decided, one.Approved, one.Returned, one.Rejected, one.Hours, one.Late, one.Overturned); err != nil {
			return err
		}
	}
	rows := [][]any{{""}, {"统计期间", string(r.From) + " 至 " + string(r.To)}, {"现在待审", r.Open}, {"其中已逾期", r.Overdue}, {"复核同意", r.Agreed}, {"复核不同意", r.Contested},
		{"双人抽样意见一致", r.Alike}, {"双人抽样意见不一致", r.Unlike}, {"抽查未抽中、未经审阅发布", r.Unread},
		{"申诉成立", r.Granted}, {"申诉未采纳", r.Refused}, {"举报属实", r.Upheld}, {"举报未发现违规", r.Dismissed}, {"举报用时中位数（小时）", r.ComplaintHours}, {""},
		{"退回最多的内容", "次数"}}
	for _, f := range r.Fields {
		rows = append(rows, []any{fieldWords(f), f.Count})
	}
	for _, row := range rows {
		if err := w.Write(row...); err != nil {
			return err
		}
	}
	return w.Close()
}

// fieldWords names a field of a form as people know it.
func fieldWords(f review.Returns) string {
	words := map[string]string{"title": "岗位名称", "kind": "岗位类型", "headcount": "招聘人数", "duties": "工作内容", "conditions": "招聘条件", "education": "学历要求", "majors": "专业",
		"experience_min_years": "工作经验", "work_area": "工作地区", "work_address": "工作地址", "industry": "所属行业", "pay_min_yuan": "薪酬下限", "pay_max_yuan": "薪酬上限",
		"pay_unit": "薪酬单位", "pay_months": "发薪月数", "employment_form": "用工形式", "working_hours": "工作时间与休假", "contract_months": "合同期限",
		"probation_months": "试用期", "benefits": "福利待遇", "closes_on": "截止日期", "tags": "标签", "name": "单位名称", "employer_kind": "单位类型",
		"legal_representative": "法定代表人", "business_scope": "经营范围", "size": "人员规模", "area": "所在地区", "address": "详细地址", "contact_name": "联系人", "contact_phone": "联系电话", "intro": "单位简介"}
	known, ok := words[f.Field]
	if !ok {
		known = f.Field
	}
	if f.Kind == review.QualificationSubject {
		return "单位资质：" + known
	}
	return known
}
