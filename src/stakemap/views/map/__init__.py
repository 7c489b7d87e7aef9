"""The map: what to draw (`compose`, `scene`), where (`layout`), and how (`svg`, `page`, `poster`)."""

from stakemap.views.map.compose import compose_scene
from stakemap.views.map.page import draw_map, is_own_map
from stakemap.views.map.poster import draw_poster, is_own_picture
from stakemap.views.map.scene import Scene

__all__ = ["Scene", "compose_scene", "draw_map", "draw_poster", "is_own_map", "is_own_picture"]
