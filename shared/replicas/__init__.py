"""Views that several services keep, each in its own database (สำเนาที่หลายบริการใช้)."""
