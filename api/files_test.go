package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/file"
	"liuyong/internal/file/clamd"
	"liuyong/internal/id"
	"liuyong/internal/job/errand"
	"liuyong/internal/postgres"
	"liuyong/internal/programme"
	"liuyong/internal/testkit"
	"liuyong/internal/wiring"
)

// sendUpload uploads a content under a name.
func (c client) sendUpload(name, content string) reply {
	c.t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	part, err := w.CreateFormFile("file", name)
	if err == nil {
		_, err = part.Write([]byte(content))
	}
	if err != nil || w.Close() != nil {
		c.t.Fatal(err)
	}
	return c.send("POST", "/files", b.String(), map[string]string{"Content-Type": w.FormDataContentType()})
}

// contents counts what lies on the disk.
func (s *site) contents() int {
	s.t.Helper()
	n := 0
	err := filepath.WalkDir(s.UploadDir, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			n++
		}
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

// handIn files the qualification of an employer with one file for every paper, and gives the file.
func (s *site) handIn(login string, org id.Org) string {
	s.t.Helper()
	c := s.signIn(login)
	f := c.upload("执照.pdf")
	docs := []map[string]any{}
	for _, kind := range []string{"business_license", "legal_id", "agent_id", "authorization"} {
		docs = append(docs, map[string]any{"type": kind, "file_id": f, "number": testkit.USCC(1), "long_term": true})
	}
	o := c.get("/orgs/"+string(org)).want(s.t, http.StatusOK)
	o = c.act("PATCH", "/orgs/"+string(org), o.version(), map[string]any{"documents": docs}).want(s.t, http.StatusOK)
	c.act("POST", "/orgs/"+string(org)+"/qualification", o.version(), nil).want(s.t, http.StatusOK)
	return f
}

// A file is opened by its owner, the owner's organisation, and by whom it was handed in to, from then on; to everybody
// else it is not there. Whoever else than the uploader opens it stands in the record.
func TestAFileIsOpenedByWhoeverItServes(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	owner := s.VerifiedEmployer("maker", 1)
	s.VerifiedEmployer("other", 2)
	colleague := s.User("colleague", actor.Employer)
	if err := s.DB.InsertMember(t.Context(), owner.OrgID, colleague.UserID, actor.Viewer); err != nil {
		t.Fatal(err)
	}
	roles := map[string]actor.Role{"stranger": actor.Graduate, "reviewer": actor.Reviewer, "officer": actor.Officer, "admin": actor.Admin, "auditor": actor.Auditor}
	for login, role := range roles {
		s.User(login, role)
	}
	clients := map[string]client{}
	for _, login := range []string{"maker", "other", "colleague", "stranger", "reviewer", "officer", "admin", "auditor"} {
		clients[login] = s.signIn(login)
	}
	opened := func(file string, who ...string) {
		t.Helper()
		may := map[string]bool{}
		for _, w := range who {
			may[w] = true
		}
		for login, c := range clients {
			r := c.get("/files/" + file)
			if want := map[bool]int{true: 200, false: 404}[may[login]]; r.status != want {
				t.Errorf("%s gets %d, not %d", login, r.status, want)
			}
		}
	}
	draft := clients["maker"].upload("草稿.pdf")
	opened(draft, "maker", "colleague")

	s.Verify(owner, testkit.Today.AddDays(20)) // may be renewed
	paper := s.handIn("maker", owner.OrgID)
	opened(paper, "maker", "colleague", "reviewer")

	a := clients["maker"].send("POST", "/orgs/"+string(owner.OrgID)+"/authorisations", map[string]any{"agent_uscc": testkit.USCC(2)}, nil)
	if a.status < 400 {
		t.Fatalf("an employer is taken for an agency: %s", a.raw)
	}
	evidence := clients["officer"].upload("社保.pdf")
	opened(evidence, "officer")
	if _, err := s.DB.SQL().ExecContext(t.Context(), `INSERT INTO fairs (id, name, kind, status, campus_name, campus_area, place, held_on, booth_count, booking_closes_on, evidence_file_id, created_by, created_at)
		VALUES ($1, '会', 'talk', 'held', '校', '500118', '场', '2026-11-01', 1, '2026-11-01', $2, $3, now())`, string(id.New[id.Fair]()), draft, string(owner.UserID)); err != nil {
		t.Fatal(err)
	}
	opened(draft, "maker", "colleague", "officer")
	// Each opening by another is in the record with who, what and by which right; an opening by the uploader is not.
	for file, want := range map[string]int{draft: 3, paper: 2, evidence: 0} {
		if got := s.count("SELECT count(*) FROM audit_entries WHERE action = 'file.read' AND subject_kind = 'files' AND subject_id = $1 AND actor_id IS NOT NULL AND data->>'right' <> ''", file); got != want {
			t.Errorf("%d openings are recorded, not %d", got, want)
		}
	}
}

// However the path is written, it leads to no other file.
func TestNoPathLeavesTheFolder(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.VerifiedEmployer("maker", 1)
	c := s.signIn("maker")
	if err := os.WriteFile(filepath.Join(s.UploadDir, "secret"), []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"../secret", "..%2fsecret", "%2e%2e%2fsecret", "..%5csecret", "secret", "%00", "....//secret", "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11%2f..%2fsecret", "%c0%ae%c0%ae/secret"} {
		r := c.get("/files/" + path)
		if r.status != http.StatusNotFound && r.status != http.StatusBadRequest || strings.Contains(string(r.raw), "secret") {
			t.Errorf("%s: %d %s", path, r.status, r.raw)
		}
	}
	c.sendUpload("../../../secret.pdf", testkit.Paper).want(t, http.StatusCreated)
	if got, err := os.ReadFile(filepath.Join(s.UploadDir, "secret")); err != nil || string(got) != "secret" {
		t.Errorf("%q, %v", got, err)
	}
}

// A refused upload leaves nothing; one beyond the bound is refused before it is read to its end.
func TestRefusedUploadsLeaveNothing(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.VerifiedEmployer("maker", 1)
	c := s.signIn("maker")
	c.sendUpload("a.exe", testkit.Paper).wantCode(t, http.StatusUnsupportedMediaType, "file_name_differs")
	c.sendUpload("a.pdf", "MZ\x90").wantCode(t, http.StatusUnsupportedMediaType, "file_type")
	c.sendUpload("a.pdf", strings.Replace(testkit.Paper, "/Count 0", "/AA << /S /JavaScript >>", 1)).wantCode(t, http.StatusUnprocessableEntity, "file_active")
	c.sendUpload("a.pdf", testkit.Paper[:80]).wantCode(t, http.StatusUnprocessableEntity, "file_damaged")
	c.sendUpload("a.pdf", testkit.Paper+strings.Repeat(" ", file.MaxBytes)).wantCode(t, http.StatusRequestEntityTooLarge, "file_too_large")
	c.sendUpload("a.pdf", testkit.Paper+strings.Repeat(" ", 2*file.MaxBytes)).wantCode(t, http.StatusRequestEntityTooLarge, "too_large")
	c.send("POST", "/files", "--x--", map[string]string{"Content-Type": "multipart/form-data; boundary=x"}).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	if n := s.contents() + s.count("SELECT count(*) FROM files"); n != 0 {
		t.Errorf("%d are left", n)
	}
}

// quotas is a site whose accounts and organisations may upload so many files.
func quotas(t *testing.T, account, org programme.Quota) *site {
	t.Helper()
	return siteWith(t, func(o *wiring.Options) {
		p := *o.Programme
		p.Uploads.Account, p.Uploads.Org = account, org
		o.Programme = &p
	})
}

// Twenty uploads at once take no more than what is allowed, and the refused leave nothing.
func TestQuotasHoldForUploadsAtOnce(t *testing.T) {
	t.Parallel()
	plenty := programme.Quota{DayFiles: 1000, DayMB: 1000, TotalFiles: 1000, TotalMB: 1000}
	s := quotas(t, programme.Quota{DayFiles: 5, DayMB: 10, TotalFiles: 6, TotalMB: 100}, plenty)
	s.User("someone", actor.Graduate)
	c := s.signIn("someone")
	var wait sync.WaitGroup
	answers := make(chan string, 12)
	for range 12 {
		wait.Go(func() {
			r := c.sendUpload("a.pdf", testkit.Paper)
			answers <- fmt.Sprint(r.status, " ", r.str("code"))
		})
	}
	wait.Wait()
	close(answers)
	got := map[string]int{}
	for a := range answers {
		got[a]++
	}
	if got["201 "] != 5 || got["409 file_quota_day"] != 7 || s.contents() != 5 {
		t.Errorf("%v, %d contents", got, s.contents())
	}
	// A day later one more, and then the total is full.
	s.Clock.Advance(25 * time.Hour)
	c = s.signIn("someone")
	c.sendUpload("a.pdf", testkit.Paper).want(t, http.StatusCreated)
	c.sendUpload("a.pdf", testkit.Paper).wantCode(t, http.StatusConflict, "file_quota_total")
}

// Members share what their organisation may upload; bytes count as files do.
func TestAnOrganisationHasAQuotaOfItsOwn(t *testing.T) {
	t.Parallel()
	plenty := programme.Quota{DayFiles: 1000, DayMB: 1000, TotalFiles: 1000, TotalMB: 1000}
	s := quotas(t, plenty, programme.Quota{DayFiles: 1000, DayMB: 2, TotalFiles: 1000, TotalMB: 100})
	owner := s.VerifiedEmployer("maker", 1)
	s.VerifiedEmployer("other", 2)
	colleague := s.User("colleague", actor.Employer)
	if err := s.DB.InsertMember(t.Context(), owner.OrgID, colleague.UserID, actor.Recruiter); err != nil {
		t.Fatal(err)
	}
	large := testkit.Paper + strings.Repeat(" ", 1_100_000)
	s.signIn("maker").sendUpload("a.pdf", large).want(t, http.StatusCreated)
	s.signIn("colleague").sendUpload("a.pdf", large).wantCode(t, http.StatusConflict, "file_quota_day")
	s.signIn("colleague").upload("small.pdf")
	s.signIn("other").sendUpload("a.pdf", large).want(t, http.StatusCreated)
}

// scanned is a site with a virus scanner.
func scanned(t *testing.T) (*site, *testkit.Clamd) {
	t.Helper()
	d := testkit.NewClamd(t, "tcp", "127.0.0.1:0")
	return siteWith(t, func(o *wiring.Options) { o.Scanner = clamd.New("tcp", d.Address()) }), d
}

// work does what the queue asks for, as the worker would; it gives what could not be done.
func (s *site) work() (failed int) {
	s.t.Helper()
	rows, err := s.DB.SQL().QueryContext(s.t.Context(), "SELECT id, args FROM river_job WHERE kind = 'scan_file' AND state = 'available' ORDER BY id")
	if err != nil {
		s.t.Fatal(err)
	}
	defer rows.Close()
	var done []int64
	for rows.Next() {
		var job int64
		var args []byte
		var e errand.ScanFile
		if rows.Scan(&job, &args) != nil || json.Unmarshal(args, &e) != nil {
			s.t.Fatal("no errand")
		}
		if err := s.Files.Scan(s.t.Context(), e.ID); err != nil {
			failed++
			continue
		}
		done = append(done, job)
	}
	for _, job := range done {
		if _, err := s.DB.SQL().ExecContext(s.t.Context(), "UPDATE river_job SET state = 'completed', finalized_at = now() WHERE id = $1", job); err != nil {
			s.t.Fatal(err)
		}
	}
	return failed
}

// Until the scanner has said that a file is clean only its uploader opens it and no reviewer approves anything on it.
func TestAnUnscannedFileHoldsADecisionBack(t *testing.T) {
	t.Parallel()
	s, d := scanned(t)
	owner := s.NewEmployer("maker", 1)
	s.User("reviewer", actor.Reviewer)
	c, reviewer := s.signIn("maker"), s.signIn("reviewer")
	paper := s.handIn("maker", owner.OrgID)
	c.get("/files/"+paper).want(t, http.StatusOK)
	reviewer.get("/files/"+paper).wantCode(t, http.StatusConflict, "file_scan_pending")
	scan := func(who client, want string) {
		t.Helper()
		if got := who.get("/files/"+paper+"/scan").want(t, http.StatusOK).str("scan"); got != want {
			t.Errorf("the scan is %s, want %s", got, want)
		}
	}
	scan(c, "pending")
	scan(reviewer, "pending")

	review := reviewer.send("POST", "/reviews/next", map[string]any{"subject_kind": "qualification"}, nil).want(t, http.StatusOK)
	decide := func(what string) reply {
		return reviewer.act("POST", "/reviews/"+review.str("id")+"/decide", review.version(), map[string]any{"decision": what, "reason": "已核对。", "checks": map[string]bool{}})
	}
	decide("approve").wantCode(t, http.StatusConflict, "file_scan_pending")

	d.Say("") // the scanner is away: nothing changes, and it is tried again
	if failed := s.work(); failed != 1 {
		t.Errorf("%d scans failed", failed)
	}
	decide("approve").wantCode(t, http.StatusConflict, "file_scan_pending")
	d.Think()
	if failed := s.work(); failed != 0 || !bytes.Equal(d.Last(), []byte(testkit.Paper)) {
		t.Errorf("%d scans failed, %d bytes were scanned", failed, len(d.Last()))
	}
	scan(reviewer, "clean")
	reviewer.get("/files/"+paper).want(t, http.StatusOK)
	decide("approve").want(t, http.StatusOK)
}

// An infected file is gone for everybody, its uploader is told, nothing is approved on it, and it is used for nothing new.
func TestAnInfectedFileGoes(t *testing.T) {
	t.Parallel()
	s, _ := scanned(t)
	owner := s.NewEmployer("maker", 1)
	s.User("reviewer", actor.Reviewer)
	c, reviewer := s.signIn("maker"), s.signIn("reviewer")
	paper := s.handIn("maker", owner.OrgID)
	// The virus comes into the content as one would that the checks do not know.
	if err := os.WriteFile(filepath.Join(s.UploadDir, paper[len(paper)-2:], paper), []byte(testkit.EICAR), 0o600); err != nil {
		t.Fatal(err)
	}
	if failed := s.work(); failed != 0 || s.contents() != 0 {
		t.Errorf("%d scans failed, %d contents are left", failed, s.contents())
	}
	c.get("/files/"+paper).wantCode(t, http.StatusGone, "file_infected")
	reviewer.get("/files/"+paper).wantCode(t, http.StatusGone, "file_infected")
	if said := reviewer.get("/files/"+paper+"/scan").want(t, http.StatusOK).str("scan"); said != "infected" {
		t.Errorf("the scan is %s", said)
	}
	if told := c.get("/me/notices").items(); len(told) != 1 || told[0]["kind"] != "file_infected" || !strings.Contains(told[0]["text"].(string), "执照.pdf") {
		t.Errorf("the uploader is told %v", told)
	}
	if s.count("SELECT count(*) FROM audit_entries WHERE action = 'file.infected' AND subject_id = $1", paper) != 1 {
		t.Error("it is not in the record")
	}
	review := reviewer.send("POST", "/reviews/next", map[string]any{"subject_kind": "qualification"}, nil).want(t, http.StatusOK)
	path, body := "/reviews/"+review.str("id")+"/decide", map[string]any{"decision": "approve", "checks": map[string]bool{}}
	reviewer.act("POST", path, review.version(), body).wantCode(t, http.StatusConflict, "file_infected_among")
	body["decision"], body["reason"] = "return", "执照文件含病毒，请重新上传。"
	reviewer.act("POST", path, review.version(), body).want(t, http.StatusOK)
	o := c.get("/orgs/"+string(owner.OrgID)).want(t, http.StatusOK)
	c.act("PATCH", "/orgs/"+string(owner.OrgID), o.version(), map[string]any{"documents": []map[string]any{{"type": "business_license", "file_id": paper}}}).
		wantCode(t, http.StatusUnprocessableEntity, "invalid")
}

// What was uploaded before there was a scanner, or was given up by the queue, is queued again, once.
func TestTheBacklogIsScanned(t *testing.T) {
	t.Parallel()
	s, _ := scanned(t)
	s.User("someone", actor.Graduate)
	which := s.signIn("someone").upload("a.pdf")
	if _, err := s.DB.SQL().ExecContext(t.Context(), "UPDATE river_job SET state = 'discarded', finalized_at = now() WHERE kind = 'scan_file'"); err != nil {
		t.Fatal(err)
	}
	for hours, want := range []int{0, 1, 0} {
		if n, err := s.Files.ScanBacklog(t.Context()); err != nil || n != want {
			t.Errorf("after %d hours %d are queued, %v", hours, n, err)
		}
		s.Clock.Advance(2 * time.Hour)
	}
	s.work()
	if f, err := s.DB.FileByID(t.Context(), id.File(which)); err != nil || f.Scan != file.Clean {
		t.Errorf("%v, %v", f.Scan, err)
	}
}

// aged makes all contents look as old as the clock says they are.
func (s *site) aged() {
	s.t.Helper()
	now := s.Clock.Now().Add(-25 * time.Hour)
	err := filepath.WalkDir(s.UploadDir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		return os.Chtimes(path, now, now)
	})
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *site) stray(n int) {
	s.t.Helper()
	for range n {
		f := string(id.New[id.File]())
		folder := filepath.Join(s.UploadDir, f[len(f)-2:])
		if err := os.MkdirAll(folder, 0o700); err != nil {
			s.t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, f), []byte("x"), 0o600); err != nil {
			s.t.Fatal(err)
		}
	}
}

// Contents without a row go when they are a day old; files that a row knows and files that are not ours stay.
func TestContentsWithoutARowGo(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("someone", actor.Graduate)
	which := s.signIn("someone").upload("a.pdf")
	s.stray(3)
	if err := os.WriteFile(filepath.Join(s.UploadDir, "README"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.aged()
	s.stray(1) // of an upload under way
	if n, err := s.Files.SweepContent(t.Context()); err != nil || n != 3 || s.contents() != 3 {
		t.Fatalf("%d, %v, %d left", n, err, s.contents())
	}
	s.signIn("someone").get("/files/"+which).want(t, http.StatusOK)
	// A folder that belongs to another database is left alone.
	s.stray(150)
	s.aged()
	if n, err := s.Files.SweepContent(t.Context()); err == nil || n != 0 || s.contents() != 153 {
		t.Errorf("%d go, %v", n, err)
	}
}

// What was never handed in for anything goes after its time; what something refers to stays, and cannot be removed.
func TestUnusedUploadsGo(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	owner := s.NewEmployer("maker", 1)
	c := s.signIn("maker")
	paper, unused := s.handIn("maker", owner.OrgID), c.upload("多余.pdf")
	if n, err := s.Files.RemoveUnused(t.Context()); err != nil || n != 0 {
		t.Errorf("%d go at once, %v", n, err)
	}
	s.Clock.Advance(31 * 24 * time.Hour)
	if n, err := s.Files.RemoveUnused(t.Context()); err != nil || n != 1 {
		t.Errorf("%d go, %v", n, err)
	}
	c = s.signIn("maker")
	c.get("/files/"+paper).want(t, http.StatusOK)
	c.get("/files/"+unused).wantCode(t, http.StatusNotFound, "not_found")
	other := c.upload("又一份.pdf")
	if err := s.Files.Remove(t.Context(), id.File(paper), id.File(other)); err == nil {
		t.Error("a paper that was handed in is removed")
	}
	c.get("/files/"+other).want(t, http.StatusOK)
	if err := s.Files.Remove(t.Context(), id.File(other), id.New[id.File]()); err != nil || s.contents() != 1 {
		t.Errorf("%v, %d left", err, s.contents())
	}
	c.get("/files/"+other).wantCode(t, http.StatusNotFound, "not_found")
}

// Opening a file is cheap, whoever does it.
func TestOpeningAFileAsksLittle(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	owner := s.NewEmployer("maker", 1)
	reviewer := s.User("reviewer", actor.Reviewer)
	paper := id.File(s.handIn("maker", owner.OrgID))
	for who, most := range map[*actor.Actor]int64{&owner: 1, &reviewer: 6} {
		ctx, n := postgres.CountQueries(t.Context())
		_, r, err := s.Files.Open(ctx, *who, paper)
		if err != nil {
			t.Fatal(err)
		}
		_ = r.Close()
		if n.Load() > most {
			t.Errorf("%s asks %d times", who.Name, n.Load())
		}
	}
}
