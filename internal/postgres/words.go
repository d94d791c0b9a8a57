package postgres

import "context"

// LiveTitles are the titles of live posts with how many posts carry each, and the names of their employers.
func (d *DB) LiveTitles(ctx context.Context) (titles map[string]int, employers []string, err error) {
	var rows []struct {
		Title string
		N     int
	}
	if err := d.conn(ctx).Raw("SELECT title, count(*) AS n FROM posts WHERE status = 'published' GROUP BY title").Scan(&rows).Error; err != nil {
		return nil, nil, translate(err)
	}
	titles = make(map[string]int, len(rows))
	for _, r := range rows {
		titles[r.Title] = r.N
	}
	err = d.conn(ctx).Raw("SELECT DISTINCT o.name FROM orgs o JOIN posts p ON p.org_id = o.id WHERE p.status = 'published'").Scan(&employers).Error
	return titles, employers, translate(err)
}
