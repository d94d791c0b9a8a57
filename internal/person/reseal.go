package person

import (
	"context"
	"log/slog"

	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// Due are persons whose number stands under an earlier key: of the ring, or of those that match.
type Due struct {
	Current  []byte // what the ring seals with now
	MatchKey string
	After    id.Person
	Limit    int
}

// resealBatch is how many persons one transaction seals anew: it holds their rows meanwhile.
const resealBatch = 200

// Reseal seals and matches every identity number under the newest keys and reports how many there were. It works in
// short transactions and goes on where it was when it is stopped. A number that opens under no key, or that two
// persons turn out to share, is left as it is and counted in the log; the key it needs is then not retired.
func (r *Registry) Reseal(ctx context.Context) (int, error) {
	key := r.seal.matches[0].id
	due := Due{Current: r.seal.ring.Current(), MatchKey: key, Limit: resealBatch}
	done, left := 0, 0
	for {
		people, err := r.store.DueForSealing(ctx, due)
		if err != nil || len(people) == 0 {
			if left > 0 {
				slog.WarnContext(ctx, "identity numbers could not be sealed anew", "count", left)
			}
			return done, err
		}
		for _, p := range people {
			switch err := r.resealOne(ctx, p.ID); {
			case err == nil:
				done++
			case ctx.Err() != nil:
				return done, err
			default:
				left++
			}
		}
		due.After = people[len(people)-1].ID
	}
}

func (r *Registry) resealOne(ctx context.Context, who id.Person) error {
	return r.store.InTx(ctx, func(ctx context.Context) error {
		p, err := r.store.HoldPerson(ctx, who)
		if err != nil {
			return err
		}
		n, err := r.seal.Open(p.IdentitySealed, p.ID)
		if err != nil {
			return fault.ErrInternal.Because(err)
		}
		r.identify(&p, n)
		return r.store.SaveIdentity(ctx, p)
	})
}
