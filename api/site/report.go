package site

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"liuyong/internal/actor"
	"liuyong/internal/complaint"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/referral"
)

// reportPage asks what is wrong with a post.
type reportPage struct {
	Form       form
	Post       id.Post
	Title      string
	Employer   string
	Words      string
	Categories []kindChoice
	Challenge  string
	Bits       int
}

// receiptPage gives the receipt of a report, or tells what came of one.
type receiptPage struct {
	Form    form
	Receipt string
	New     bool
	// Workdays within which a new report is looked into.
	Workdays int
	Told     *complaint.Told
	// Referred names the authorities that were given the matter.
	Referred string
	State    string
}

func (s *site) report(c *gin.Context, w words) (*view, error) {
	return s.reportView(c, w, form{}, complaint.Report{}, http.StatusOK)
}

func (s *site) reportView(c *gin.Context, w words, f form, r complaint.Report, status int) (*view, error) {
	post := c.Param("id")
	if !id.Valid(post) {
		return nil, fault.ErrNotFound.New()
	}
	v, err := s.Posts.Find(c.Request.Context(), actor.Actor{}, id.Post(post))
	if fault.Is(err, posting.ErrClosed) && v.Post.Status != posting.Frozen {
		c.Redirect(http.StatusSeeOther, "/posts/"+post)
		return nil, nil
	}
	if err != nil && !fault.Is(err, posting.ErrClosed) {
		return nil, err
	}
	d := reportPage{Form: f, Post: id.Post(post), Title: v.Post.Title, Employer: v.Employer.Name, Words: r.Words,
		Challenge: s.Complaints.Challenge(id.Post(post)), Bits: complaint.Bits}
	for _, k := range complaint.Categories {
		d.Categories = append(d.Categories, kindChoice{string(k), w.category(k), k == r.Category})
	}
	return &view{Page: "report", Status: status, Title: w.T("举报这个岗位"), NoIndex: true, Private: true, Script: true, Data: d}, nil
}

func (w words) category(c complaint.Category) string {
	return map[complaint.Category]string{"fee": w.T("收费、扣证件"), "fraud": w.T("诈骗、传销、培训贷"), "false": w.T("内容不实、冒名"),
		"discrimination": w.T("歧视"), "other": w.T("其他")}[c]
}

func (s *site) doReport(c *gin.Context, w words) (*view, error) {
	if err := s.accept(c); err != nil {
		return nil, err
	}
	r := complaint.Report{Post: id.Post(c.Param("id")), Category: complaint.Category(c.PostForm("category")), Words: c.PostForm("words"),
		Challenge: c.PostForm("challenge"), Answer: c.PostForm("answer")}
	if !id.Valid(string(r.Post)) {
		return nil, fault.ErrNotFound.New()
	}
	receipt, err := s.Complaints.File(c.Request.Context(), actor.Actor{}, r)
	if err != nil {
		if k := fault.Of(err).Code.Kind; k == fault.Internal || k == fault.Unavailable || k == fault.NotFound {
			return nil, err
		}
		problem, status := s.Fail(c, err)
		f := form{}
		for _, x := range problem.Fields {
			field := map[string]string{"body.category": "category", "body.words": "words"}[x.Location]
			text := x.Code.Text(w.Lang)
			switch {
			case field == "category":
				text = w.T("请选择哪里有问题。")
			case x.Code == fault.ErrRequired:
				text = w.T("请写明发生了什么。")
			}
			f.Errors = append(f.Errors, fieldError{field, text})
		}
		if len(f.Errors) == 0 {
			f.Problem = problem.Code.Text(w.Lang)
		}
		return s.reportView(c, w, f, r, status)
	}
	return &view{Page: "receipt", Status: http.StatusCreated, Title: w.T("举报已受理"), NoIndex: true, Private: true,
		Data: receiptPage{Receipt: receipt, New: true, Workdays: s.Programme.Review.PostSLAWorkdays}}, nil
}

func (s *site) receipts(_ *gin.Context, w words) (*view, error) {
	return w.receiptView(receiptPage{}, http.StatusOK), nil
}

func (w words) receiptView(d receiptPage, status int) *view {
	return &view{Page: "receipt", Status: status, Title: w.T("查询举报结果"), NoIndex: true, Private: true, Data: d}
}

// authorities names who was given a matter.
func (w words) authorities(which []string) string {
	names := map[string]string{string(referral.LabourInspection): w.T("劳动保障监察"), string(referral.MarketRegulation): w.T("市场监管部门"),
		string(referral.Police): w.T("公安机关")}
	out := make([]string, 0, len(which))
	for _, one := range which {
		out = append(out, names[one])
	}
	return strings.Join(out, w.either("、", ", "))
}

func (s *site) doReceipts(c *gin.Context, w words) (*view, error) {
	if err := s.accept(c); err != nil {
		return nil, err
	}
	d := receiptPage{Receipt: strings.ToUpper(strings.TrimSpace(c.PostForm("receipt")))}
	if d.Form.require(w, "receipt", d.Receipt); len(d.Form.Errors) > 0 {
		return w.receiptView(d, http.StatusUnprocessableEntity), nil
	}
	told, err := s.Complaints.State(c.Request.Context(), d.Receipt)
	if fault.Is(err, complaint.ErrNoReceipt) {
		problem, status := s.Fail(c, err)
		d.Form.Errors = []fieldError{{"receipt", problem.Code.Text(w.Lang)}}
		return w.receiptView(d, status), nil
	}
	if err != nil {
		return nil, err
	}
	d.Told = &told
	d.State = map[complaint.Status]string{complaint.Received: w.T("已受理，等待核查"), complaint.Checking: w.T("正在核查，岗位暂停展示"),
		complaint.Upheld: w.T("经核查属实，岗位已下架"), complaint.Dismissed: w.T("经核查，未发现违规")}[told.Status]
	d.Referred = w.authorities(told.Referred)
	return w.receiptView(d, http.StatusOK), nil
}
