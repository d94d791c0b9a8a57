package api_test

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"strconv"

	"liuyong/internal/testkit"
)

// request is a valid request: somebody in the table may send it and is answered with what they asked for.
type request struct {
	method, path string
	on           thing // what it is about; its identifier stands in the path
	body         any
	header       map[string]string
	file         bool // the body is an upload
}

func read(path string) request { return request{method: http.MethodGet, path: path} }

func create(path string, body any) request {
	return request{method: http.MethodPost, path: path, body: body}
}

// of makes a request about a thing: "%" stands for its identifier.
func of(t thing, method, before, after string, body any) request {
	r := request{method: method, path: before + t.id + after, on: t, body: body}
	if method != http.MethodGet {
		r.header = map[string]string{"If-Match": strconv.Quote(strconv.Itoa(t.version))}
	}
	return r
}

func find(t thing, before string) request { return of(t, http.MethodGet, before, "", nil) }

func act(t thing, before, verb string, body any) request {
	return of(t, http.MethodPost, before, "/"+verb, body)
}

// under asks for what lies under the thing.
func (r request) under(rest string) request {
	r.path += "/" + rest
	return r
}

// reason is the body of the steps that must say why.
var (
	reason = map[string]any{"reason": "经核实情况有变。"}
	words  = map[string]any{"words": "已与对方联系。"}
)

// requests makes, for every operation of the contract, one valid request on a real thing in the right state. It is
// made anew for each person whose request changes something; w.as says whose it is.
var requests = map[string]func(w *world) request{
	"register": func(*world) request {
		return create("/auth/register", map[string]any{"role": "graduate", "login": "newcomer@example.com", "password": "correct horse battery", "name": "新来"})
	},
	"login": func(*world) request {
		return create("/auth/login", map[string]any{"login": "graduate", "password": "graduate-password"})
	},
	"logout": func(*world) request { return create("/auth/logout", nil) },
	"refresh": func(w *world) request {
		r := w.visitor().send("POST", "/auth/login", map[string]any{"login": "graduate", "password": "graduate-password"}, nil)
		out := create("/auth/refresh", nil)
		out.header = map[string]string{"Cookie": r.header.Get("Set-Cookie")}
		return out
	},

	"findMe":       func(*world) request { return read("/me") },
	"findIdentity": func(*world) request { return read("/me/identity") },
	"identify": func(w *world) request {
		seq := map[string]int{"graduate": 900, "other_graduate": 901}[w.as]
		return request{method: http.MethodPut, path: "/me/identity", body: map[string]any{"identity_number": citizen(w.t, "2003-05-06", seq)}}
	},
	"findResume": func(*world) request { return read("/me/resume") },
	"writeResume": func(*world) request {
		return of(thing{"", 1}, http.MethodPut, "/me/resume", "", resumeBody("王小永"))
	},
	"listNotices": func(*world) request { return read("/me/notices") },
	"readNotices": func(*world) request {
		return create("/me/notices/read", map[string]any{"up_to": "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"})
	},
	"findProviderLink": func(*world) request { return read("/me/provider") },
	"linkProvider": func(*world) request {
		return create("/me/provider/link", map[string]any{"password": "a-long-pass-phrase"})
	},
	"unlinkProvider": func(*world) request {
		return create("/me/provider/unlink", map[string]any{"password": "a-long-pass-phrase"})
	},
	"uploadFile": func(*world) request { return request{method: http.MethodPost, path: "/files", file: true} },
	"downloadFile": func(w *world) request {
		return find(thing{id: w.client("owner").upload("执照.pdf")}, "/files/")
	},
	"findFileScan": func(w *world) request {
		return read("/files/" + w.client("owner").upload("执照.pdf") + "/scan")
	},

	"listOrgs": func(*world) request { return read("/orgs") },
	"findOrg":  func(w *world) request { return find(thing{id: string(w.actors["owner"].OrgID)}, "/orgs/") },
	"editOrg": func(w *world) request {
		o := w.now("owner", "/orgs/"+string(w.actors["owner"].OrgID))
		return of(o, http.MethodPatch, "/orgs/", "", map[string]any{"intro": "从事通用设备制造。"})
	},
	"submitQualification": func(w *world) request { return act(w.papered(), "/orgs/", "qualification", nil) },

	"listPosts":  func(*world) request { return read("/posts") },
	"createPost": func(*world) request { return create("/posts", jobBody("出纳")) },
	"findPost":   func(w *world) request { return find(w.post("draft"), "/posts/") },
	"editPost": func(w *world) request {
		return of(w.post("draft"), http.MethodPatch, "/posts/", "", map[string]any{"headcount": 3})
	},
	"submitPost": func(w *world) request {
		return act(w.post("draft"), "/posts/", "submit", map[string]any{"objections": []any{}})
	},
	"withdrawPost": func(w *world) request { return act(w.post("in_review"), "/posts/", "withdraw", nil) },
	"closePost":    func(w *world) request { return act(w.post("published"), "/posts/", "close", nil) },
	"takeDownPost": func(w *world) request { return act(w.post("published"), "/posts/", "take-down", reason) },
	"searchPosts":  func(*world) request { return read("/search/posts") },
	"listAreas":    func(*world) request { return read("/reference/areas") },
	"findForms":    func(*world) request { return read("/reference/forms") },

	"listReviews":  func(*world) request { return read("/reviews") },
	"countReviews": func(*world) request { return read("/reviews/counts") },
	"nextReview": func(w *world) request {
		w.submitted()
		return create("/reviews/next", nil)
	},
	"findReview":  func(w *world) request { return find(w.review(""), "/reviews/") },
	"claimReview": func(w *world) request { return act(w.review(""), "/reviews/", "claim", nil) },
	"releaseReview": func(w *world) request {
		return act(w.review("reviewer"), "/reviews/", "release", nil)
	},
	"decideReview": func(w *world) request {
		return act(w.review("reviewer"), "/reviews/", "decide", map[string]any{"decision": "approve"})
	},

	"challengeComplaint": func(w *world) request { return create("/complaints/challenge", map[string]any{"post_id": w.live().id}) },
	"fileComplaint": func(w *world) request {
		post := w.live().id
		return create("/complaints", map[string]any{"post_id": post, "category": "fee", "words": "面试时要求先交五百元押金。", "challenge": w.challenge(post)})
	},
	"findReceipt":    func(w *world) request { return read("/receipts/" + w.receipt(w.live().id)) },
	"listComplaints": func(*world) request { return read("/complaints") },
	"findComplaint":  func(w *world) request { return find(w.complaint(""), "/complaints/") },
	"nextComplaint": func(w *world) request {
		w.complaint("")
		return create("/complaints/next", nil)
	},
	"freezeComplaint":  func(w *world) request { return act(w.complaint(""), "/complaints/", "freeze", reason) },
	"restoreComplaint": func(w *world) request { return act(w.complaint("freeze"), "/complaints/", "restore", reason) },
	"upholdComplaint":  func(w *world) request { return act(w.complaint(""), "/complaints/", "uphold", reason) },
	"dismissComplaint": func(w *world) request { return act(w.complaint("freeze"), "/complaints/", "dismiss", reason) },
	"findReviewReport": func(*world) request { return read("/review-report?from=2026-11-01&to=2026-11-30") },
	"takeReviewReport": func(*world) request { return read("/review-report/table?from=2026-11-01&to=2026-11-30") },

	"listReferrals": func(*world) request { return read("/referrals") },
	"sendReferral": func(w *world) request {
		return create("/referrals", map[string]any{"org_id": w.actors["owner"].OrgID, "authority": "police", "words": "收取押金后失联。"})
	},
	"findReferral":   func(w *world) request { return find(w.referral(), "/referrals/") },
	"replyReferral":  func(w *world) request { return act(w.referral(), "/referrals/", "reply", words) },
	"remindReferral": func(w *world) request { return act(w.referral(), "/referrals/", "remind", words) },
	"noteReferral":   func(w *world) request { return act(w.referral(), "/referrals/", "note", words) },
	"closeReferral":  func(w *world) request { return act(w.referral(), "/referrals/", "close", words) },

	"listMeasures": func(*world) request { return read("/measures") },
	"proposeMeasure": func(w *world) request {
		return create("/measures", map[string]any{"org_id": w.actors["owner"].OrgID, "kind": "suspend", "reason": "两次举报属实。"})
	},
	"confirmMeasure": func(w *world) request { return act(w.measure("proposed"), "/measures/", "confirm", nil) },
	"refuseMeasure":  func(w *world) request { return act(w.measure("proposed"), "/measures/", "refuse", reason) },
	"liftMeasure":    func(w *world) request { return act(w.measure("in_force"), "/measures/", "lift", reason) },

	"listAppeals": func(*world) request { return read("/appeals") },
	"fileAppeal": func(w *world) request {
		return create("/appeals", map[string]any{"subject_kind": "post", "subject_id": w.down(), "words": "所述押金为工装借用押金，已当场退还。"})
	},
	"findAppeal":     func(w *world) request { return find(w.appeal(), "/appeals/") },
	"grantAppeal":    func(w *world) request { return act(w.appeal(), "/appeals/", "grant", reason) },
	"refuseAppeal":   func(w *world) request { return act(w.appeal(), "/appeals/", "refuse", reason) },
	"withdrawAppeal": func(w *world) request { return act(w.appeal(), "/appeals/", "withdraw", nil) },

	"listColleagues": func(w *world) request { return find(w.review("reviewer"), "/reviews/").under("colleagues") },
	"handOverReview": func(w *world) request {
		return act(w.review("reviewer"), "/reviews/", "hand-over", map[string]any{"to": w.secondReviewer(), "note": "请接着核对。"})
	},
	"correctReview": func(w *world) request {
		return act(w.review("reviewer"), "/reviews/", "correct", map[string]any{"field": "duties", "text": "编制凭证和报表，月度结账，配合年度审计。"})
	},
	"unassignReview":   func(w *world) request { return act(w.review("reviewer"), "/reviews/", "unassign", reason) },
	"previewScreening": func(*world) request { return create("/screening/preview", jobBody("出纳")) },
	"listRules":        func(*world) request { return read("/rules") },
	"switchRule": func(w *world) request {
		to := map[bool]string{true: "review", false: "warn"}[w.rule("hours-warn") == "warn"]
		return act(thing{"hours-warn", 1}, "/rules/", "switch", map[string]any{"severity": to, "reason": "试行期内调整。"})
	},

	"apply": func(w *world) request {
		p := w.live()
		return request{method: http.MethodPost, path: "/posts/" + p.id + "/applications", on: p, body: map[string]any{"message": "希望从事财务工作。", "consent": consentWords}}
	},
	"findConsentOffer": func(w *world) request { return find(w.live(), "/posts/").under("consent") },
	"listConsents":     func(*world) request { return read("/me/consents") },
	"withdrawConsent": func(w *world) request {
		w.application("submitted")
		which, _ := w.client("graduate").get("/me/consents").want(w.t, http.StatusOK).items()[0]["id"].(string)
		return act(thing{which, 1}, "/me/consents/", "withdraw", nil)
	},
	"listApplications": func(*world) request { return read("/applications") },
	"findApplication":  func(w *world) request { return find(w.application("submitted"), "/applications/") },
	"shortlistApplication": func(w *world) request {
		return act(w.application("submitted"), "/applications/", "shortlist", nil)
	},
	"interviewApplicant": func(w *world) request {
		return act(w.application("submitted"), "/applications/", "interview", map[string]any{"at": "2026-11-27T06:30:00Z", "mode": "on_site", "place": "示例大道1号", "note": "请带证书。"})
	},
	"offerApplicant":      func(w *world) request { return act(w.application("submitted"), "/applications/", "offer", offerBody()) },
	"acceptApplication":   func(w *world) request { return act(w.application("offered"), "/applications/", "accept", nil) },
	"declineApplication":  func(w *world) request { return act(w.application("offered"), "/applications/", "decline", reason) },
	"withdrawApplication": func(w *world) request { return act(w.application("submitted"), "/applications/", "withdraw", reason) },
	"rejectApplicant": func(w *world) request {
		return act(w.application("submitted"), "/applications/", "reject", map[string]any{"code": "position_filled"})
	},
	"hireApplicant": func(w *world) request {
		return act(w.application("accepted"), "/applications/", "hire", map[string]any{"start_on": "2026-11-20"})
	},
	"agreeWithTrainee": func(w *world) request {
		return act(w.internship("accepted"), "/applications/", "agree", map[string]any{"start_on": "2026-12-01", "months": 3})
	},
	"listOtherApplications": func(w *world) request {
		return find(w.application("accepted"), "/applications/").under("others")
	},
	"giveUpApplications": func(w *world) request {
		second := w.application("submitted")
		return act(w.application("accepted"), "/applications/", "give-up", map[string]any{"ids": []string{second.id}})
	},

	"listPlacements": func(*world) request { return read("/placements") },
	"enterPlacement": func(w *world) request { return create("/placements", enterBody(citizen(w.t, "2003-05-01", 31))) },
	"findPlacement":  func(w *world) request { return find(w.placement("provisional"), "/placements/") },
	"fileEvidence": func(w *world) request {
		file := w.filer("officer", "owner", "recruiter").upload("合同.pdf")
		return act(w.placement("provisional"), "/placements/", "evidence", map[string]any{"kind": "E2", "file_id": file, "happened_on": "2026-11-20"})
	},
	"confirmPlacement": func(w *world) request {
		return act(w.placement("provisional"), "/placements/", "confirm", map[string]any{})
	},
	"verifyPlacement": func(w *world) request {
		return act(w.placement("evidenced"), "/placements/", "verify", map[string]any{"worked_here_before": false})
	},
	"disputePlacement": func(w *world) request { return act(w.placement("provisional"), "/placements/", "dispute", reason) },
	"settlePlacement":  func(w *world) request { return act(w.placement("disputed"), "/placements/", "settle", reason) },
	"voidPlacement":    func(w *world) request { return act(w.placement("provisional"), "/placements/", "void", reason) },

	"listIndicators":    func(*world) request { return read("/indicators") },
	"listSnapshots":     func(*world) request { return read("/indicators/snapshots") },
	"listIndicatorRows": func(*world) request { return find(thing{id: "K2"}, "/indicators/").under("rows") },

	"listFairs": func(*world) request { return read("/fairs") },
	"createFair": func(w *world) request {
		campus := map[string]string{"other_school": otherSchool}[w.as]
		if campus == "" {
			campus = school
		}
		return create("/fairs", with(fairBody("招聘会", testkit.Today.AddDays(7)), "campus_name", campus+"红河校区"))
	},
	"findFair": func(w *world) request { return find(w.fair("planned"), "/fairs/") },
	"editFair": func(w *world) request {
		return of(w.fair("planned"), http.MethodPatch, "/fairs/", "", map[string]any{"place": "图书馆"})
	},
	"openFair": func(w *world) request { return act(w.fair("planned"), "/fairs/", "open", nil) },
	"holdFair": func(w *world) request {
		return act(w.fair("attended"), "/fairs/", "hold", map[string]any{"attendee_count": 800, "evidence_note": "存档。"})
	},
	"cancelFair":     func(w *world) request { return act(w.fair("planned"), "/fairs/", "cancel", reason) },
	"listFairBooths": func(w *world) request { return find(w.fair("open"), "/fairs/").under("booths") },
	"requestBooth": func(w *world) request {
		f := w.fair("open")
		return request{method: http.MethodPost, path: "/fairs/" + f.id + "/booths", on: f, body: map[string]any{"post_ids": []string{}}}
	},
	"listBooths": func(*world) request { return read("/booths?mine=true") },
	"findBooth":  func(w *world) request { return find(w.booth("requested"), "/booths/") },
	"editBooth": func(w *world) request {
		return of(w.booth("requested"), http.MethodPatch, "/booths/", "", map[string]any{"post_ids": []string{}})
	},
	"admitBooth": func(w *world) request {
		return act(w.booth("requested"), "/booths/", "admit", map[string]any{"booth_no": "A1"})
	},
	"declineBooth":  func(w *world) request { return act(w.booth("admitted"), "/booths/", "decline", reason) },
	"withdrawBooth": func(w *world) request { return act(w.booth("requested"), "/booths/", "withdraw", nil) },

	"listTraineeships":  func(*world) request { return read("/traineeships") },
	"createTraineeship": func(*world) request { return create("/traineeships", slotBody(20)) },
	"findTraineeship":   func(w *world) request { return find(w.slot("submitted"), "/traineeships/") },
	"editTraineeship": func(w *world) request {
		return of(w.slot("draft"), http.MethodPatch, "/traineeships/", "", map[string]any{"requested_headcount": 12})
	},
	"submitTraineeship": func(w *world) request { return act(w.slot("draft"), "/traineeships/", "submit", nil) },
	"approveTraineeship": func(w *world) request {
		return act(w.slot("submitted"), "/traineeships/", "approve", map[string]any{"headcount": 18})
	},
	"returnTraineeship": func(w *world) request { return act(w.slot("submitted"), "/traineeships/", "return", reason) },
	"adjustTraineeship": func(w *world) request {
		return act(w.slot("approved"), "/traineeships/", "adjust", with(reason, "headcount", 10))
	},
	"withdrawTraineeship": func(w *world) request { return act(w.slot("approved"), "/traineeships/", "withdraw", reason) },

	"listRosters":  func(*world) request { return read("/rosters") },
	"createRoster": func(*world) request { return create("/rosters", rosterBody("机电")) },
	"findRoster":   func(w *world) request { return find(w.roster(), "/rosters/") },
	"listRosterRows": func(w *world) request {
		return find(w.roster(), "/rosters/").under("rows")
	},
	"importRosterRows": func(w *world) request {
		r := w.roster()
		return request{method: http.MethodPost, path: "/rosters/" + r.id + "/rows", on: r, body: map[string]any{"rows": []any{rosterRow(w.t, 2)}}}
	},
}

// send sends the request as somebody, to its path or to another.
func (r request) send(c client, path string) reply {
	c.t.Helper()
	if !r.file {
		return c.send(r.method, path, r.body, r.header)
	}
	var buf bytes.Buffer
	m := multipart.NewWriter(&buf)
	part, err := m.CreateFormFile("file", "证明.pdf")
	if err == nil {
		_, err = io.WriteString(part, testkit.Paper)
	}
	if err == nil {
		err = m.Close()
	}
	if err != nil {
		c.t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(c.t.Context(), r.method, c.srv.URL+"/api/v1"+path, &buf)
	if err != nil {
		c.t.Fatal(err)
	}
	req.Header.Set("Content-Type", m.FormDataContentType())
	if c.token != "" {
		req.Header.Set("Authorization", "Bearer "+c.token)
	}
	return c.do(req)
}

// fields are the body as a map, nil when it has none.
func (r request) fields() map[string]any {
	m, _ := r.body.(map[string]any)
	raw, err := json.Marshal(m)
	if err != nil || m == nil {
		return nil
	}
	var out map[string]any
	_ = json.Unmarshal(raw, &out)
	return out
}
