package file

import (
	"context"
	"time"

	"liuyong/internal/fault"
	"liuyong/internal/programme"
)

// What a full quota says.
var (
	ErrQuotaDay   = fault.Define(fault.Conflict, "file_quota_day", "24 小时内上传的文件已达上限，请明天再试。", "The most that may be uploaded within 24 hours has been reached. Please try again tomorrow.")
	ErrQuotaTotal = fault.Define(fault.Conflict, "file_quota_total", "保存的文件已达上限，请联系人社部门。", "The most that is kept for one account or organisation has been reached. Please contact the bureau.")
)

// Usage is how much somebody has uploaded.
type Usage struct {
	DayFiles, TotalFiles int
	DayBytes, TotalBytes int64
}

// checkQuotas refuses a file that is one too many for its owner or their organisation. Inside the transaction that adds
// it, two uploads at once follow one another here: the account first and then the organisation, always in this order.
// Errors: file_quota_day, file_quota_total.
func (s *Service) checkQuotas(ctx context.Context, f File) error {
	since := s.now().Add(-24 * time.Hour)
	u, err := s.store.UploadedBy(ctx, f.OwnerID, since)
	if err == nil {
		err = u.fits(f.Size, s.quotas.Account)
	}
	if err != nil || f.OrgID == nil {
		return err
	}
	if u, err = s.store.UploadedFor(ctx, *f.OrgID, since); err != nil {
		return err
	}
	return u.fits(f.Size, s.quotas.Org)
}

const mb = 1 << 20

func (u Usage) fits(size int64, q programme.Quota) error {
	switch {
	case u.TotalFiles >= q.TotalFiles, u.TotalBytes+size > int64(q.TotalMB)*mb:
		return ErrQuotaTotal.New()
	case u.DayFiles >= q.DayFiles, u.DayBytes+size > int64(q.DayMB)*mb:
		return ErrQuotaDay.New()
	}
	return nil
}
