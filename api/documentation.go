package api

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
)

// Document is the OpenAPI 3.1 description of every route, as committed in api/openapi.json.
func (s *Server) Document() ([]byte, error) {
	b, err := json.MarshalIndent(s.api.OpenAPI(), "", "  ")
	return append(b, '\n'), err
}

func (s *Server) documentRoutes(g *gin.RouterGroup) {
	g.GET("/openapi.json", func(c *gin.Context) {
		doc, err := s.Document()
		if err != nil {
			refuse(c, err)
			return
		}
		c.Data(http.StatusOK, "application/json; charset=utf-8", doc)
	})
}
