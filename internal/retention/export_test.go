package retention

// InPortionsOf makes one transaction let go of so many things.
func (s *Service) InPortionsOf(n int) *Service {
	s.portion = n
	return s
}

// YearsBefore is the day before which everything is older than so many years.
var YearsBefore = yearsBefore
