package site

import (
	"github.com/gin-gonic/gin"

	"liuyong/internal/fault"
	"liuyong/internal/programme"
)

// helpTopic is one page of help; its text is frontend/site/templates/help/<ID>.<language>.html.
type helpTopic struct{ ID, Title, About string }

var helpTopics = []helpTopic{
	{"graduates", "毕业生怎么用", "找岗位、投简历、看进度、确认就业"},
	{"posting", "单位怎么招人", "资质审核、发布岗位、处理应聘、登记录用"},
	{"fraud", "识别招聘诈骗", "收费、扣证、刷单、高薪境外：怎么认、怎么办"},
	{"privacy", "个人信息保护", "收集什么、给谁看、留多久、你的权利"},
	{"accessibility", "无障碍说明", "键盘、读屏、放大与对比度"},
	{"about", "关于留永", "谁在办、依据什么、数据怎么算"},
}

type helpPage struct {
	Topics []helpTopic
	Topic  helpTopic
	Terms  programme.Privacy
	Kept   []programme.Keeping // how long what is kept
}

func (s *site) helpIndex(_ *gin.Context, w words) (*view, error) {
	return &view{Page: "helpindex", Title: w.T("帮助"), Section: "help", Data: helpPage{Topics: helpTopics},
		Description: w.T("留永的使用说明、防骗指南、个人信息保护和无障碍说明。")}, nil
}

func (s *site) help(c *gin.Context, w words) (*view, error) {
	for _, t := range helpTopics {
		if t.ID == c.Param("topic") {
			return &view{Page: "help/" + t.ID, Title: w.T(t.Title), Description: w.T(t.About), Section: "help", Data: helpPage{helpTopics, t, s.Programme.Privacy, s.Programme.Keepings()}}, nil
		}
	}
	return nil, fault.ErrNotFound.New()
}
