package site

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

type postPage struct {
	Card      card
	Post      posting.Post
	Employer  posting.Employer
	Verified  bool
	Collected bool
	Apply     string // where one applies on this site
	Official  string // where one applies elsewhere
	Source    string // where a collected post was taken from
	Host      string // of the two above
	From      string // how a collected post's source is named: its site where that is known
	Facts     []fact // what decides whether to read on
	Texts     []fact
	Terms     []fact // form, hours, contract
	Published civil.Date
	Similar   []card
}

// fact is one labelled value. Missing says that the source does not tell.
type fact struct {
	Label, Value string
	Missing      bool
}

type closedPage struct {
	Frozen   bool // while a complaint is looked into
	Title    string
	Employer string
	Search   string
	Similar  []card
}

func (s *site) post(c *gin.Context, w words) (*view, error) {
	post := c.Param("id")
	if !id.Valid(post) {
		return nil, fault.ErrNotFound.New()
	}
	ctx := c.Request.Context()
	v, err := s.Posts.Find(ctx, actor.Actor{}, id.Post(post))
	if fault.Is(err, posting.ErrClosed) {
		return &view{Page: "closed", Status: http.StatusGone, Title: w.T("%s（已停止招聘）", v.Post.Title), NoIndex: true,
			Data: closedPage{Frozen: v.Post.Status == posting.Frozen, Title: v.Post.Title, Employer: v.Employer.Name, Similar: s.similar(ctx, w, v.Post),
				Search: address(posting.Query{Kinds: []string{string(v.Post.Kind)}}, 1)}}, nil
	}
	if err != nil {
		return nil, err
	}
	d := w.postPage(v)
	d.Similar = s.similar(ctx, w, v.Post)
	return &view{Page: "post", Title: v.Post.Title + " · " + v.Employer.Name, Description: w.postDescription(d), Section: "search",
		Structured: s.jobPosting(d), Data: d}, nil
}

func (w words) postPage(v posting.View) postPage {
	p, e := v.Post, v.Employer
	d := postPage{Post: p, Employer: e, Verified: e.VerifiedOn(w.now.Today()), Collected: p.Channel == posting.Collected}
	d.Card = w.listedCard(posting.Listed{Post: p, EmployerName: e.Name, EmployerUntil: e.QualifiedUntil})
	if t := p.FirstSeen(); !t.IsZero() {
		d.Published = civil.DateOf(t)
	}
	switch {
	case p.AcceptsApplications():
		d.Apply = "/app/apply/" + string(p.ID)
	case d.Collected:
		d.Source, d.Host = sourceAddress(p)
		if d.From = d.Host; d.From == "" {
			d.From = p.Source
		}
	default:
		d.Official, d.Host = p.OfficialURL, hostOf(p.OfficialURL)
	}
	d.Facts, d.Texts, d.Terms = w.facts(p, d.Collected), w.texts(p, d.Collected), w.terms(p, d.Collected)
	return d
}

// sourceAddress is where a collected post was taken from: its page when the source gave one, else the site.
func sourceAddress(p posting.Post) (address, host string) {
	if host = hostOf(p.OfficialURL); host != "" {
		return p.OfficialURL, host
	}
	if host = hostOf("https://" + p.SourceHost + "/"); host != "" && host == strings.ToLower(p.SourceHost) {
		return "https://" + host + "/", host
	}
	return "", ""
}

// hostOf is the host of a web address, empty when it is none.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.User != nil {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

// factList collects facts. What an employer left out is left out; what a source did not tell is said to be missing,
// where every post has it.
type factList struct {
	all       []fact
	collected bool
}

func (l *factList) add(always bool, label, value string) {
	if value != "" || always && l.collected {
		l.all = append(l.all, fact{Label: label, Value: value, Missing: value == ""})
	}
}

// facts are place and requirements, in the order in which a graduate asks for them.
func (w words) facts(p posting.Post, collected bool) []fact {
	out := factList{collected: collected}
	place := refdata.AreaFullName(p.WorkArea)
	if p.WorkAddress != "" {
		place = strings.TrimSpace(place + " " + p.WorkAddress)
	}
	out.add(true, w.T("工作地点"), place)
	out.add(true, w.T("招聘人数"), either(p.Headcount > 0, w.T("%s人", w.num(p.Headcount))))
	level := w.education(p.Education)
	if level != "" && refdata.Education(p.Education) != refdata.EducationNone {
		level = w.T("%s及以上", level)
	}
	out.add(true, w.T("学历"), level)
	majors := strings.Join(p.Majors, w.either("、", ", "))
	if majors == "" && !collected {
		majors = w.T("专业不限")
	}
	out.add(true, w.T("专业"), majors)
	out.add(false, w.T("经验"), either(p.ExperienceMinYears > 0, w.T("%d年以上", p.ExperienceMinYears)))
	return out.all
}

// terms are the form of employment and its contract.
func (w words) terms(p posting.Post, collected bool) []fact {
	out := factList{collected: collected}
	out.add(true, w.T("用工类型"), w.employmentForm(p.EmploymentForm))
	out.add(false, w.T("用工单位"), p.UserUnit)
	out.add(true, w.T("工时休假"), p.WorkingHours)
	if p.Kind == posting.Traineeship || p.Kind == posting.StudentInternship {
		out.add(true, w.T("期限"), either(p.TraineeMonths > 0, w.T("%d个月", p.TraineeMonths)))
	} else {
		contract := w.months(p.ContractMonths)
		if p.ContractMonths == 0 && !collected {
			contract = w.T("无固定期限")
		}
		out.add(true, w.T("合同期限"), contract)
		probation := w.months(p.ProbationMonths)
		if p.ProbationMonths == 0 && !collected {
			probation = w.T("无试用期")
		}
		out.add(true, w.T("试用期"), probation)
	}
	out.add(false, w.T("行业"), w.industry(p.Industry))
	out.add(false, w.T("招聘公告文号"), p.AnnouncementNo)
	out.add(false, w.T("岗位批准文号"), p.ApprovalNo)
	if collected {
		out.add(true, w.T("截止日期"), "")
	} else {
		out.add(true, w.T("截止日期"), w.date(p.ClosesOn))
	}
	return out.all
}

// texts are the long fields.
func (w words) texts(p posting.Post, collected bool) []fact {
	var out []fact
	for _, t := range []struct{ label, text string }{{w.T("工作内容"), p.Duties}, {w.T("招聘条件"), p.Conditions}} {
		text := strings.TrimSpace(t.text)
		if text != "" || collected {
			out = append(out, fact{Label: t.label, Value: text, Missing: text == ""})
		}
	}
	if text := strings.TrimSpace(p.Benefits); text != "" {
		out = append(out, fact{Label: w.T("福利待遇"), Value: text})
	}
	return out
}

func either(ok bool, text string) string {
	if ok {
		return text
	}
	return ""
}

// months writes 36 as 3年 and 6 as 6个月.
func (w words) months(n int) string {
	switch {
	case n == 0:
		return ""
	case n%12 == 0:
		return w.T("%d年", n/12)
	}
	return w.T("%d个月", n)
}

func (w words) postDescription(d postPage) string {
	parts := []string{d.Employer.Name, strings.TrimSpace(d.Card.Pay.Range + d.Card.Pay.Unit), d.Card.Area, d.Card.Education}
	if d.Post.Headcount > 0 {
		parts = append(parts, w.T("招%d人", d.Post.Headcount))
	}
	if text := strings.Join(strings.Fields(d.Post.Duties), " "); text != "" {
		parts = append(parts, cut(text, 80))
	}
	return strings.Join(parts, w.either("，", ", "))
}

var employmentTypes = map[string]string{"full_time": "FULL_TIME", "part_time": "PART_TIME", "dispatch": "CONTRACTOR",
	"outsourced": "CONTRACTOR", "flexible": "TEMPORARY", "trainee": "INTERN", "student": "INTERN"}

// jobPosting is the post as search engines read it (schema.org/JobPosting).
func (s *site) jobPosting(d postPage) map[string]any {
	p := d.Post
	out := map[string]any{
		"@context": "https://schema.org", "@type": "JobPosting", "title": p.Title,
		"description": strings.TrimSpace(p.Duties + "\n" + p.Conditions), "identifier": map[string]any{"@type": "PropertyValue", "name": "留永", "value": p.ID},
		"url": s.PublicURL + "/posts/" + string(p.ID), "directApply": d.Apply != "",
		"hiringOrganization": map[string]any{"@type": "Organization", "name": d.Employer.Name},
		"jobLocation": map[string]any{"@type": "Place", "address": map[string]any{"@type": "PostalAddress", "addressCountry": "CN",
			"addressRegion": areaAt(p.WorkArea, refdata.Province), "addressLocality": areaAt(p.WorkArea, refdata.County), "streetAddress": p.WorkAddress}},
	}
	if d.Published != "" {
		out["datePosted"] = d.Published
	}
	if p.ClosesOn != "" && !d.Collected {
		out["validThrough"] = string(p.ClosesOn) + "T23:59:59+08:00"
	}
	if t := employmentTypes[p.EmploymentForm]; t != "" {
		out["employmentType"] = t
	}
	if p.Headcount > 0 {
		out["totalJobOpenings"] = p.Headcount
	}
	if p.PayMinYuan > 0 {
		out["baseSalary"] = map[string]any{"@type": "MonetaryAmount", "currency": "CNY", "value": map[string]any{"@type": "QuantitativeValue",
			"minValue": p.PayMinYuan, "maxValue": max(p.PayMinYuan, p.PayMaxYuan), "unitText": strings.ToUpper(string(p.PayUnit))}}
	}
	return out
}

// areaAt is the name of the part of an area's path at a level.
func areaAt(code string, level refdata.AreaLevel) string {
	for _, a := range refdata.AreaPath(code) {
		if a.Level == level {
			return a.Name
		}
	}
	return ""
}
