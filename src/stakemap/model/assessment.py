"""Assessment: was it done, did it work, what else changed."""

from pydantic import Field

from stakemap.model.base import Maybe, Part, Text
from stakemap.model.scalars import YesNo

__all__ = ["Assessment"]


class Assessment(Part):
    """The fourth SARA stage."""

    process: Maybe[Text] = Field(None, description="Was it done as planned?")
    outcome: Maybe[Text] = Field(None, description="What changed in the problem itself?")
    displacement: Maybe[Text] = Field(None, description="Did it move elsewhere?")
    diffusion: Maybe[Text] = Field(None, description="Did other places gain too?")
    lessons: Maybe[Text] = Field(None, description="What would we do again, and what not?")
    substantial_progress: Maybe[YesNo] = Field(None, description="Is there substantial progress: yes, no or unknown.")
    case_study: Maybe[YesNo] = Field(None, description="Should this become a published case study?")
