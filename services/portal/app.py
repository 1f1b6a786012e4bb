"""Composition of the portal: web pages in Thai that ask the services over HTTP."""

from fastapi import FastAPI

from shared.service.platform import Platform, Service

NAME = "portal"


def build(platform: Platform) -> Service:
    return Service(NAME, FastAPI())
