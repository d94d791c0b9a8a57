package api

import (
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

// requestSeconds is how long requests took, by route, method and status. Routes, never addresses: an address may
// hold what a person searched for.
var requestSeconds = promauto.NewHistogramVec(prometheus.HistogramOpts{
	Name:    "liuyong_http_request_seconds",
	Help:    "Time to answer a request.",
	Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10},
}, []string{"route", "method", "status"})

func metered(c *gin.Context, route string, took time.Duration) {
	requestSeconds.WithLabelValues(route, c.Request.Method, strconv.Itoa(loggedStatus(c))).Observe(took.Seconds())
}
