package actor

import (
	"time"

	"liuyong/internal/fault"
)

// ProofHolds is how long a proof of who somebody is holds for what is refused with proof_needed.
const ProofHolds = 10 * time.Minute

// ErrProofNeeded asks for a proof before something that would do great harm in a session left open or stolen.
var ErrProofNeeded = fault.Define(fault.Forbidden, "proof_needed", "这项操作影响较大，请先再次确认是您本人。", "This weighs heavily. Please confirm first that it is you.")

// Fresh asks that the actor has proved lately who they are (ASVS 5.0 §7.5.3). What belongs to no session, the command
// line and the program itself, has nobody to ask.
// Errors: proof_needed.
func (a Actor) Fresh(now time.Time) error {
	if a.SessionID != "" && now.Sub(a.ProvedAt) > ProofHolds {
		return ErrProofNeeded.New()
	}
	return nil
}
