package api_test

import (
	"encoding/json"
	"net/http"
	"testing"
)

// The administrators' page shows the periods that the job acts on, and whether it is held.
func TestFormsSayHowLongWhatIsKept(t *testing.T) {
	t.Parallel()
	c := newSite(t).visitor()
	var got struct {
		KeepHold bool `json:"keep_hold"`
		Kept     []struct {
			Key, Unit    string
			Value, Least int
		}
	}
	if err := json.Unmarshal(c.get("/reference/forms").want(t, http.StatusOK).raw, &got); err != nil {
		t.Fatal(err)
	}
	want := c.Programme.Keepings()
	if got.KeepHold || len(got.Kept) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i, k := range want {
		if g := got.Kept[i]; g.Key != k.Key || g.Unit != string(k.Unit) || g.Value != k.Value || g.Least != k.Least {
			t.Errorf("%+v, want %+v", g, k)
		}
	}
}
