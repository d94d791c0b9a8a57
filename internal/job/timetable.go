package job

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/id"
	"liuyong/internal/job/errand"
)

// Chore is one thing that is done again and again.
type Chore struct {
	Name  string
	Every time.Duration
	// Do reports how many things it dealt with. It may be repeated at any time.
	Do func(ctx context.Context) (int, error)
}

// Post sends mail.
type Post interface {
	// Send sends one message; last says that it will not be tried again. An error means: later.
	Send(ctx context.Context, which id.Mail, last bool) error
}

// Scans has files scanned.
type Scans interface {
	// Scan has one file scanned. An error means: later.
	Scan(ctx context.Context, which id.File) error
}

// Timetable runs chores and errands. Several processes may run one on the same database: River lets one of them lead, and
// each run is done once.
type Timetable struct {
	client *river.Client[pgx.Tx]
	pool   *pgxpool.Pool
}

// NewTimetable connects to the database of the program's own role.
func NewTimetable(ctx context.Context, databaseURL string, chores []Chore, post Post, scans Scans, log *slog.Logger) (*Timetable, error) {
	pool, err := pgxpool.New(ctx, databaseURL)
	if err != nil {
		return nil, fmt.Errorf("connecting the timetable: %w", err)
	}
	workers := river.NewWorkers()
	runner := &choreWorker{chores: map[string]Chore{}, log: log}
	periodic := make([]*river.PeriodicJob, 0, len(chores))
	for _, c := range chores {
		runner.chores[c.Name] = c
		args := choreArgs{Name: c.Name}
		periodic = append(periodic, river.NewPeriodicJob(river.PeriodicInterval(c.Every), func() (river.JobArgs, *river.InsertOpts) {
			return args, &river.InsertOpts{UniqueOpts: river.UniqueOpts{ByArgs: true, ByPeriod: c.Every}, MaxAttempts: 5}
		}, &river.PeriodicJobOpts{RunOnStart: true}))
	}
	river.AddWorker(workers, runner)
	river.AddWorker(workers, &mailWorker{post: post})
	river.AddWorker(workers, &scanWorker{scans: scans})
	client, err := river.NewClient(riverpgxv5.New(pool), &river.Config{
		Queues:  map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: 4}, errand.MailQueue: {MaxWorkers: 2}, errand.ScanQueue: {MaxWorkers: 2}},
		Workers: workers, PeriodicJobs: periodic, Logger: quiet(log),
	})
	if err != nil {
		pool.Close()
		return nil, fmt.Errorf("building the timetable: %w", err)
	}
	return &Timetable{client: client, pool: pool}, nil
}

// quiet keeps River's own chatter out of the log; its warnings and errors stay.
func quiet(log *slog.Logger) *slog.Logger { return slog.New(levelled{log.Handler(), slog.LevelWarn}) }

// Run works until the context ends; then jobs under way get a moment to finish and the rest is handed back.
func (t *Timetable) Run(ctx context.Context) error {
	defer t.pool.Close()
	if err := t.client.Start(context.WithoutCancel(ctx)); err != nil {
		return fmt.Errorf("starting the timetable: %w", err)
	}
	<-ctx.Done()
	soft, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if err := t.client.Stop(soft); err != nil {
		hard, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		return t.client.StopAndCancel(hard)
	}
	return nil
}

// asProgram makes the record say what of the program changed something.
func asProgram(ctx context.Context, operation string) context.Context {
	return audit.In(actor.In(ctx, actor.SystemActor), audit.Origin{Operation: operation})
}

type choreArgs struct {
	Name string `json:"name" river:"unique"`
}

// Kind implements river.JobArgs.
func (choreArgs) Kind() string { return "chore" }

type choreWorker struct {
	river.WorkerDefaults[choreArgs]
	chores map[string]Chore
	log    *slog.Logger
}

// Work implements river.Worker.
func (w *choreWorker) Work(ctx context.Context, job *river.Job[choreArgs]) error {
	c, ok := w.chores[job.Args.Name]
	if !ok {
		return river.JobCancel(fmt.Errorf("job: there is no chore %q", job.Args.Name))
	}
	n, err := c.Do(asProgram(ctx, c.Name))
	if n > 0 {
		w.log.InfoContext(ctx, "chore done", "chore", c.Name, "count", n)
	}
	return err
}

type mailWorker struct {
	river.WorkerDefaults[errand.SendMail]
	post Post
}

// Work implements river.Worker.
func (w *mailWorker) Work(ctx context.Context, job *river.Job[errand.SendMail]) error {
	return w.post.Send(asProgram(ctx, "mail"), job.Args.ID, job.Attempt >= job.MaxAttempts)
}

type scanWorker struct {
	river.WorkerDefaults[errand.ScanFile]
	scans Scans
}

// Work implements river.Worker.
func (w *scanWorker) Work(ctx context.Context, job *river.Job[errand.ScanFile]) error {
	return w.scans.Scan(asProgram(ctx, "scan"), job.Args.ID)
}
