package placement_test

import (
	"testing"

	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/placement"
	"liuyong/internal/testkit"
)

// A ledger is read and derived as a whole with every step, so papers come to an end.
func TestPapersOfOnePlacementAreBounded(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	l := m.Life()
	paper := m.Upload(l.Employer, "劳动合同.pdf")
	for {
		p, err := m.DB.PlacementView(t.Context(), l.Placement)
		if err != nil {
			t.Fatal(err)
		}
		_, err = m.Placements.FileEvidence(t.Context(), l.Employer, l.Placement, p.Version, placement.Paper{Kind: placement.LabourContract, FileID: paper.ID})
		switch {
		case p.Version >= placement.MaxEntries:
			if !fault.Is(err, placement.ErrManyPapers) {
				t.Errorf("with %d entries: %v", p.Version, err)
			}
			return
		case err != nil:
			t.Fatal(err)
		}
	}
}

// A paper of another employer is no evidence here, although an agent may act for both.
func TestPapersOfOthersAreNoEvidence(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	l := m.Life()
	other := m.VerifiedEmployer("other", 78)
	for _, f := range []id.File{m.Upload(other, "别家合同.pdf").ID, l.Useless.ID, id.New[id.File]()} {
		_, err := m.Placements.FileEvidence(t.Context(), l.Employer, l.Placement, 4, placement.Paper{Kind: placement.LabourContract, FileID: f})
		if !fault.Is(err, fault.ErrInvalid) {
			t.Errorf("got %v", err)
		}
	}
}
