"""A plan's content as it is shown: money in baht."""

from shared.contracts.plans import BudgetLine, PlanContent, Project
from shared.plans.money import Baht


class ShownBudgetLine(BudgetLine):
    amount: Baht


class ShownProject(Project):
    """โครงการ งบประมาณเป็นบาท"""

    budget: tuple[ShownBudgetLine, ...]

    @classmethod
    def of(cls, project: Project) -> "ShownProject":
        return cls.model_validate(project.model_dump())


class ShownContent(PlanContent):
    """เนื้อหาของแผนทั้งฉบับ งบประมาณเป็นบาท"""

    projects: tuple[ShownProject, ...]

    @classmethod
    def of(cls, content: PlanContent) -> "ShownContent":
        return cls.model_validate(content.model_dump())
