package api_test

import (
	"net/http"
	"testing"
)

// An employer sees what the rules say while typing, is refused what they stop, and gets through with an objection; the
// reviewer sees the finds and what is objected.
func TestScreeningFromPreviewToTheDesk(t *testing.T) {
	t.Parallel()
	w := newPeople(t).world(t)
	owner, reviewer := w.client("owner"), w.client("reviewer")
	body := jobBody("井下安全员")
	body["conditions"] = "限男性，能下井作业。\n单休。"

	seen := owner.send("POST", "/screening/preview", body, nil).want(t, http.StatusOK)
	hits, _ := seen.body["hits"].([]any)
	if len(hits) != 2 || seen.body["severity"] != "review" {
		t.Fatalf("%s", seen.raw)
	}
	body["conditions"] = "限男性。\n单休。"
	first, _ := owner.send("POST", "/screening/preview", body, nil).want(t, http.StatusOK).body["hits"].([]any)[0].(map[string]any)
	if first["rule"] != "disc-gender" || first["field"] != "conditions" || first["text"] != "限男性" || first["start"] != 0.0 || first["end"] != 3.0 || first["legal"] == "" || first["advice"] == "" {
		t.Errorf("%v", first)
	}

	made := owner.send("POST", "/posts", body, nil).want(t, http.StatusCreated)
	post := thing{made.body["id"].(string), 1}
	refused := owner.act("POST", "/posts/"+post.id+"/submit", 1, nil).want(t, http.StatusUnprocessableEntity)
	if refused.body["code"] != "post_unlawful" {
		t.Errorf("%s", refused.raw)
	}
	owner.act("POST", "/posts/"+post.id+"/submit", 1, map[string]any{"objections": []any{map[string]any{"rule": "disc-gender", "basis": "女职工劳动保护特别规定附录一"}}}).want(t, http.StatusOK)

	got := reviewer.send("POST", "/reviews/next", nil, nil).want(t, http.StatusOK)
	shown, _ := got.body["screening"].(map[string]any)
	objections, _ := got.body["objections"].([]any)
	if shown["severity"] != "block" || len(objections) != 1 || got.body["proposal"] != nil {
		t.Errorf("%s", got.raw)
	}
	// What a reviewer proposes is no news for the employer before it is decided.
	id, version := got.body["id"].(string), int(got.body["version"].(float64))
	done := reviewer.act("POST", "/reviews/"+id+"/decide", version, map[string]any{"decision": "approve", "verdicts": []any{map[string]any{"hit": 0, "upheld": false, "reason": "确属禁忌劳动。"}}}).want(t, http.StatusOK)
	if done.body["status"] != "proposed" {
		t.Errorf("%s", done.raw)
	}
	rounds, _ := owner.get("/posts/"+post.id).want(t, http.StatusOK).body["rounds"].([]any)
	if last, _ := rounds[len(rounds)-1].(map[string]any); last["status"] != "open" {
		t.Errorf("%v", last)
	}
}
