package demo

import (
	"context"
	"fmt"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/traineeship"
)

// slotHour is when the filings of a year are made: before anyone writes posts for it.
const slotHour = 7 * time.Hour

func firstDay(year int) civil.Date { return civil.Date(fmt.Sprintf("%d-01-01", year)) }

// planSlots has a trainee base file its headcount at the beginning of the story and again on the first day of each
// year since. Only the filing of the present year ends up as the data say; earlier ones were approved.
func (l *loader) planSlots(e *employer) {
	const begun = 284
	first := l.clock.today.AddDays(-min(begun, e.Since-3))
	this := l.clock.today.Year()
	for year := first.Year(); year <= this; year++ {
		ago := min(begun, e.Since-3)
		if year > first.Year() {
			ago = firstDay(year).DaysUntil(l.clock.today)
		}
		w := *e.Slots
		if year < this {
			w.State = ""
			if w.Give == 0 {
				w.Give = w.Ask
			}
		}
		if w.State == "submitted" {
			ago = 3
		}
		l.clock.when(l.clock.today.AddDays(-ago).Start().Add(slotHour), "filing slots of "+e.Key, func(ctx context.Context) error {
			return l.fileSlot(ctx, e, year, ago, w)
		})
	}
}

func (l *loader) fileSlot(ctx context.Context, e *employer, year, ago int, w slotWish) error {
	s, err := l.m.Traineeships.Create(ctx, e.actor, traineeship.Filing{Year: year, RequestedHeadcount: w.Ask,
		PostSummary:   "本单位主营业务（" + e.Product + "）中的技术、管理和服务岗位，不安排到其他单位。",
		MentorPlan:    "每3名见习人员配1名带教老师，按月制定见习计划并考核。",
		InsurancePlan: "为每名见习人员购买人身意外伤害保险，每人每年不低于100元。"})
	if err != nil || w.State == "draft" {
		return err
	}
	if s, err = l.m.Traineeships.Submit(ctx, e.actor, s.ID, s.Version); err != nil || w.State == "submitted" {
		return err
	}
	if w.State == "returned" {
		_, err = l.m.Traineeships.Return(ctx, l.officer, s.ID, s.Version, "申报人数超过在岗职工的三成，请说明带教安排或调减。")
		return err
	}
	if s, err = l.m.Traineeships.Approve(ctx, l.officer, s.ID, s.Version, w.Give); err != nil {
		return err
	}
	switch w.State {
	case "adjusted":
		l.clock.at(ago/2, 15, "adjusting slots of "+e.Key, func(ctx context.Context) error {
			_, err := l.m.Traineeships.Adjust(ctx, l.officer, s.ID, s.Version, w.Now, "单位调整用人计划，申请调减。")
			return err
		})
	case "withdrawn":
		l.clock.at(ago/2, 15, "withdrawing slots of "+e.Key, func(ctx context.Context) error {
			_, err := l.m.Traineeships.Withdraw(ctx, l.officer, s.ID, s.Version, "检查发现未按计划安排带教老师，取消本年度见习岗位。")
			return err
		})
	}
	return nil
}
